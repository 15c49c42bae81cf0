import { Field, onSubmit } from '@powerpay/kit/field';
import type { ReminderOrder, SavedMeter } from '@powerpay/kit/model';
import { koboOf, typedNaira } from '@powerpay/kit/money';
import { retype } from '@powerpay/kit/typing';
import { account } from '../account';
import m from '../locales/en/reminders';
import { fill } from '../words';
import { myReminders } from './kept';
import { Said } from './mine';
import { own } from './own';
import { typed } from './typed';
import { useWork, type Work } from './work';

const KINDS = ['RUN_OUT', 'WEEKLY', 'MONTHLY'] as const;
type Channel = ReminderOrder['channel'];
const upTo = (n: number) => Array.from({ length: n }, (_, i) => i + 1);
const choices = {
  RUN_OUT: () => upTo(7).map(n => [n, n === 1 ? m.day1 : fill(m.daysN, { count: n })] as const),
  WEEKLY: () => upTo(7).map(n => [n, m[`d${n}` as 'd1']] as const),
  MONTHLY: () => upTo(28).map(n => [n, fill(m.monthDayN, { day: n })] as const),
};
const labels = { RUN_OUT: () => m.days, WEEKLY: () => m.weekday, MONTHLY: () => m.monthDay };

const form = () => ({
  meter: typed('remind.meter'), kind: typed('remind.kind', 'RUN_OUT'), amount: typed('remind.amount'),
  channel: typed('remind.channel'),
  RUN_OUT: typed('remind.RUN_OUT', '2'), WEEKLY: typed('remind.WEEKLY', '5'),
  MONTHLY: typed('remind.MONTHLY', '25'),
});
type Form = ReturnType<typeof form>;
const kindOf = (f: Form) => f.kind.value as ReminderOrder['kind'];
/** Where we can write: what the account has, SMS first. */
const channels = (): Channel[] => [
  ...(account.value?.phone ? ['SMS' as const] : []), ...(account.value?.email ? ['EMAIL' as const] : []),
];
const amountBad = (f: Form) => {
  const kobo = koboOf(f.amount.value);
  return f.amount.value !== '' && (!kobo || kobo % 100 !== 0);
};

/** What is sent, or null while something is missing. */
export function orderOf(f: Form, meters: SavedMeter[]): ReminderOrder | null {
  const meterId = f.meter.value || meters[0]?.id, kind = kindOf(f), n = Number(f[kind].value);
  const channel = (f.channel.value || channels()[0]) as Channel | undefined;
  if (!meterId || !channel || amountBad(f)) return null;
  const kobo = koboOf(f.amount.value);
  return {
    meterId, kind, channel, ...(kind === 'RUN_OUT' ? { daysBefore: n } : { day: n }),
    ...(kobo ? { amountKobo: kobo } : {}),
  };
}

export function SetReminder({ meters }: { meters: SavedMeter[] }) {
  const f = form(), work = useWork(), kind = kindOf(f);
  const save = () => {
    const body = orderOf(f, meters);
    return body && work.run(async () => {
      await own(c => c.POST('/v1/account/reminders', { body }));
      f.amount.value = '';
      await myReminders.load();
    });
  };
  return (
    <form class="card" noValidate onSubmit={onSubmit(save)} aria-labelledby="set">
      <h2 id="set">{m.set}</h2>
      <Field key="meter" id="meter" label={m.meter}>
        {a => <select {...a} class="in" value={f.meter.value || meters[0]!.id}
          onChange={e => { f.meter.value = e.currentTarget.value; work.edited(); }}>
          {meters.map(x => <option key={x.id} value={x.id}>{x.name}</option>)}</select>}
      </Field>
      <Kinds f={f} work={work} />
      <Field key={kind} id="which" label={labels[kind]()} hint={kind === 'RUN_OUT' && m.runOutHint}>
        {a => <select {...a} class="in" value={f[kind].value}
          onChange={e => { f[kind].value = e.currentTarget.value; work.edited(); }}>
          {choices[kind]().map(([n, text]) => <option key={n} value={String(n)}>{text}</option>)}
        </select>}
      </Field>
      <Amount f={f} work={work} />
      <By f={f} />
      <p class="hint">{m.agree}</p>
      <Said work={work} text={m.done} own={{ f_amountKobo: m.amountBad }} />
      <button class="btn go wide" disabled={work.busy.value}>
        {work.busy.value ? m.saving : m.order}</button>
    </form>
  );
}

const Kinds = ({ f, work }: { f: Form; work: Work }) => (
  <fieldset class="field"><legend>{m.kind}</legend>
    <div class="seg three">{KINDS.map(k => (
      <label key={k}><input type="radio" name="kind" checked={kindOf(f) === k}
        onChange={() => { f.kind.value = k; work.edited(); }} /><span>{m[k]}</span></label>))}</div>
  </fieldset>
);

const Amount = ({ f, work }: { f: Form; work: Work }) => (
  <Field key="amount" id="amount" label={m.amount} hint={m.amountHint}
    error={amountBad(f) && m.amountBad}>
    {a => <div class="money"><input {...a} class="in" inputMode="decimal" autoComplete="off"
      maxLength={16} value={f.amount.value} onInput={e => {
        f.amount.value = retype(e.currentTarget, typedNaira); work.edited();
      }} /></div>}
  </Field>
);

/** Only when there is something to choose. */
function By({ f }: { f: Form }) {
  const all = channels();
  if (all.length < 2) return null;
  return (
    <fieldset class="field"><legend>{m.by}</legend>
      <div class="seg">{all.map(x => (
        <label key={x}><input type="radio" name="channel"
          checked={(f.channel.value || all[0]) === x}
          onChange={() => { f.channel.value = x; }} />
          <span>{x === 'SMS' ? 'SMS' : m.EMAIL}</span></label>))}</div>
    </fieldset>
  );
}
