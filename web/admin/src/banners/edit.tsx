import { useSignal, type Signal } from '@preact/signals';
import type { BannersSeen } from '@powerpay/kit/model';
import { Field } from '@powerpay/kit/field';
import { ReasonDialog } from '../kit/reason';
import { staff } from '../session';
import type { Banner } from './page';

const LANGUAGES = [['en', 'English'], ['pcm', 'Pidgin'], ['ha', 'Hausa'], ['yo', 'Yoruba'], ['ig', 'Igbo']] as const;
const LONGEST = 140, DAY_MS = 86_400_000;

/** A moment as the browser's field has it, in Lagos, which is an hour ahead of UTC all year. */
const HOUR_MS = 3_600_000;
export const toField = (iso: string): string => new Date(Date.parse(iso) + HOUR_MS).toISOString().slice(0, 16);
export const fromField = (typed: string): string => new Date(Date.parse(`${typed}:00Z`) - HOUR_MS).toISOString();

type Props = {
  banner: Banner | null; onClose: () => void; onDone: (now: BannersSeen) => void; onReload: () => unknown;
};

/** A new banner, or another version of one. */
export function Edit({ banner: b, onClose, onDone, onReload }: Props) {
  const now = new Date().toISOString(), later = new Date(Date.now() + DAY_MS).toISOString();
  const kind = useSignal<Banner['kind']>(b?.kind ?? 'INFO'), company = useSignal(b?.company ?? '');
  const from = useSignal(toField(b?.from ?? now)), until = useSignal(toField(b?.until ?? later));
  const texts = useSignal<Record<string, string>>({ ...b?.texts }), tried = useSignal(false);
  const short = (code: string) => (texts.value[code] ?? '').trim().length < 5;
  const bad = (code: string) => short(code) && (code === 'en' || !!texts.value[code]?.trim());
  const ready = () => {
    tried.value = true;
    return !!from.value && until.value > from.value && !LANGUAGES.some(([code]) => bad(code));
  };
  const body = (reason: string) => ({
    kind: kind.value, from: fromField(from.value), until: fromField(until.value), reason, version: b?.version ?? 0,
    texts: Object.fromEntries(Object.entries(texts.value).map(([k, v]) => [k, v.trim()]).filter(([, v]) => v)),
    ...(company.value.trim() && { company: company.value.trim() }),
  });
  return (
    <ReasonDialog deed={b ? `Change banner ${b.id}` : 'Show a banner'} ready={ready} onClose={onClose} onDone={onDone}
      onReload={onReload} says="Customers read it on the first page within a minute."
      send={(reason, key) => b
        ? staff(c => c.POST('/v1/staff/banners/{id}', {
          params: { path: { id: b.id }, header: { 'Idempotency-Key': key } }, body: body(reason) }))
        : staff(c => c.POST('/v1/staff/banners', {
          params: { header: { 'Idempotency-Key': key } }, body: body(reason) }))}>
      <Field key="kind" id="kind" label="Kind">
        {a => <select {...a} class="in" value={kind.value}
          onChange={e => { kind.value = e.currentTarget.value as Banner['kind']; }}>
          <option value="INFO">Information</option><option value="TROUBLE">Something does not work</option>
        </select>}
      </Field>
      <Field key="company" id="company" label="Company's code" hint="Such as ikeja; empty: all customers">
        {a => <input {...a} class="in" maxLength={20} value={company.value}
          onInput={e => { company.value = e.currentTarget.value; }} />}
      </Field>
      <Moment id="from" label="From, in Lagos" at={from} error={tried.value && !from.value && 'Choose a moment.'} />
      <Moment id="until" label="Until" at={until}
        error={tried.value && !(until.value > from.value) && 'Choose a moment after the beginning.'} />
      {LANGUAGES.map(([code, name]) => (
        <Field key={code} id={`text-${code}`} label={name}
          hint={`${(texts.value[code] ?? '').length} of ${LONGEST}${code === 'en' ? '' : '; empty: English is shown'}`}
          error={tried.value && bad(code) && 'Write 5 characters or more.'}>
          {a => <input {...a} class="in" maxLength={LONGEST} lang={code} value={texts.value[code] ?? ''}
            onInput={e => { texts.value = { ...texts.value, [code]: e.currentTarget.value }; }} />}
        </Field>))}
    </ReasonDialog>
  );
}

type MomentProps = { id: string; label: string; at: Signal<string>; error: string | false };
const Moment = ({ id, label, at, error }: MomentProps) => (
  <Field key={id} id={id} label={label} error={error}>
    {a => <input {...a} class="in" type="datetime-local" value={at.value}
      onInput={e => { at.value = e.currentTarget.value; }} />}
  </Field>
);
