import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { Field, onSubmit } from '@powerpay/kit/field';
import { Icon } from '@powerpay/kit/icon';
import { spaced } from '@powerpay/kit/id';
import { Note } from '@powerpay/kit/note';
import { dateOf } from '@powerpay/kit/time';
import { account, rememberAccount, signedIn } from '../account';
import { choose } from '../i18n';
import m from '../locales/en/me';
import shell from '../locales/en/shell';
import { Shell } from '../shell';
import { fill, language, LANGUAGES, type Language } from '../words';
import { buyFor, myMeters, myReminders } from './kept';
import { Pages, Said, Waiting } from './mine';
import { own, renewAccount } from './own';
import { signOut } from './sign-out';
import { Sure } from './sure';
import { chooseTheme, theme, THEMES } from './theme';
import { typed } from './typed';
import { useWork } from './work';

/** Who you are here, what the account keeps, and how this phone looks and speaks. */
export default function Me() {
  const here = signedIn.value;
  useEffect(() => { renewAccount().catch(() => undefined); }, []);
  return (
    <Shell title={shell.me} lead={m.lead}>
      <div class="stack">
        {here ? <><You /><Meters /><Reminders /></> : <Guest />}
        <Settings />
        {here && <Out />}
      </div>
      {here && <Pages />}
    </Shell>
  );
}

const Guest = () => (
  <section class="card" aria-labelledby="guest">
    {location.search === '?deleted' && <Note tone="calm"><p>{m.deleted}</p></Note>}
    <h2 id="guest">{m.guest}</h2>
    <p>{m.guestCan}</p>
    <div><p>{m.gain}</p>
      <ul class="gains">{[m.gain1, m.gain2, m.gain3].map(x =>
        <li key={x}><Icon name="check" />{x}</li>)}</ul></div>
    <a class="btn go wide" href="/sign-in">{m.signIn}</a>
  </section>
);

function You() {
  const a = account.value, was = a?.name ?? '', name = typed(`me.name.${was}`, was), work = useWork();
  if (!a) return null;
  const save = () => work.run(async () => rememberAccount(await own(c =>
    c.PATCH('/v1/account', { body: { name: name.value.trim() } }))));
  return (
    <section class="card" aria-labelledby="you">
      <div><h2 id="you">{a.name || m.you}</h2>
        <p class="hint num">{[a.phone, a.email].filter(Boolean).join(' · ')}</p></div>
      <form class="steps" noValidate onSubmit={onSubmit(save)}>
        <Field key="name" id="name" label={m.name} hint={m.nameHint}>
          {x => <input {...x} class="in" autoComplete="name" maxLength={80} value={name.value}
            onInput={e => { name.value = e.currentTarget.value; work.edited(); }} />}
        </Field>
        <Said work={work} text={m.saved} />
        <button class="btn line" disabled={work.busy.value || name.value.trim() === was}>
          {shell.save}</button>
      </form>
    </section>
  );
}

const SHOWN = 3;

function Meters() {
  const meters = myMeters.now.value;
  useEffect(() => void myMeters.load(), []);
  return (
    <section class="card" aria-labelledby="meters">
      <h2 id="meters">{m.meters}</h2>
      <Waiting of={myMeters} />
      {meters?.length === 0 && <p class="hint">{m.metersNone}</p>}
      <ul class="tiles">{meters?.slice(0, SHOWN).map(x => (
        <li key={x.id}><a class="tile" href={buyFor(x)}><Icon name="home" />
          <span><b>{x.name}</b><small class="num">{spaced(x.number)}<br />{x.companyName}</small></span>
          <Icon name="bolt" />
          <span class="sr">{fill(m.buyFor, { name: x.name })}</span></a></li>))}</ul>
      <a class="btn line" href="/me/meters">{meters?.length ? m.metersAll : m.metersAdd}</a>
    </section>
  );
}

function Reminders() {
  const all = myReminders.now.value;
  useEffect(() => void myReminders.load(), []);
  const next = all?.map(r => r.nextAt).filter(at => at !== undefined).sort()[0];
  return (
    <section class="card" aria-labelledby="reminders">
      <h2 id="reminders">{m.reminders}</h2>
      <Waiting of={myReminders} />
      {all && !all.length && <p class="hint">{m.remindersNone}</p>}
      {next && <p>{fill(m.remindersNext, { date: dateOf(next) })}</p>}
      <a class="btn line" href="/me/reminders">{all?.length ? m.reminders : m.remindersSet}</a>
    </section>
  );
}

function Settings() {
  const speak = async (to: Language) => {
    await choose(to);
    if (language.peek() === to && signedIn.peek()) {
      await own(c => c.PATCH('/v1/account', { body: { language: to } }))
        .then(rememberAccount, () => undefined);
    }
  };
  return (
    <section class="card" aria-labelledby="settings">
      <h2 id="settings">{m.settings}</h2>
      <Field key="speak" id="speak" label={shell.language}>
        {a => <select {...a} class="in" value={language.value}
          onChange={e => void speak(e.currentTarget.value as Language)}>
          {Object.entries(LANGUAGES).map(([code, name]) =>
            <option key={code} value={code}>{name}</option>)}
        </select>}
      </Field>
      <fieldset class="field"><legend>{m.theme}</legend>
        <div class="seg three">{THEMES.map(x => (
          <label key={x}><input type="radio" name="theme" checked={theme.value === x}
            onChange={() => chooseTheme(x)} /><span>{m[`theme_${x}`]}</span></label>))}
        </div>
      </fieldset>
      <div class="links">
        <a class="link" href="/usage">{m.usage}</a><a class="link" href="/help">{shell.help}</a>
      </div>
    </section>
  );
}

function Out() {
  const asked = useSignal(false), work = useWork();
  return (
    <div class="center">
      <Said work={work} />
      <button type="button" class="btn line" onClick={() => { asked.value = true; }}>
        <Icon name="out" />{m.out}</button>
      {asked.value && <Sure ask={m.outAsk} hint={m.outHint} yes={m.out} busy={work.busy.value}
        onNo={() => { asked.value = false; }}
        onYes={() => { asked.value = false; void work.run(signOut); }} />}
    </div>
  );
}
