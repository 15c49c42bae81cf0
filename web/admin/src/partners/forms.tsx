import { useSignal, type Signal } from '@preact/signals';
import { Field } from '@powerpay/kit/field';
import { koboOf, naira, typedNaira } from '@powerpay/kit/money';
import { ReasonDialog } from '../kit/reason';
import { staff } from '../session';
import type { Limits, Partner } from './model';

type TextProps = {
  id: string; label: string; value: Signal<string>; tried: boolean; wrong: string; fine: boolean;
  hint?: string; money?: boolean; most?: number;
};
/** One line of a form; what is wrong with it is said after the first try. */
export const TextField = ({ id, label, value, tried, wrong, fine, hint, money, most = 80 }: TextProps) => (
  <Field key={id} id={id} label={label} error={tried && !fine && wrong} {...(hint && { hint })}>
    {a => <input {...a} class={money ? 'in num' : 'in'} maxLength={most} value={value.value}
      inputMode={money ? 'decimal' : 'text'} autocomplete="off"
      onInput={e => { value.value = money ? typedNaira(e.currentTarget.value) : e.currentTarget.value; }} />}
  </Field>
);

const NAIRA = 100, REQUESTS = 60, ONE = 100_000, DAY = 1_000_000;
const plain = (kobo: number) => typedNaira(String(kobo / NAIRA));

/** The three limits as they are typed. */
export function useLimits(now?: Limits) {
  const requests = useSignal(String(now?.requestsPerMinute ?? REQUESTS));
  const one = useSignal(plain(now?.purchaseKobo ?? ONE * NAIRA)), day = useSignal(plain(now?.dailyKobo ?? DAY * NAIRA));
  const tried = useSignal(false);
  const read = (): Limits => ({
    requestsPerMinute: Number(requests.value), purchaseKobo: koboOf(one.value) ?? 0, dailyKobo: koboOf(day.value) ?? 0,
  });
  const fits = {
    requests: /^\d{1,6}$/.test(requests.value) && Number(requests.value) > 0,
    one: (koboOf(one.value) ?? 0) > 0,
    day: (koboOf(day.value) ?? 0) >= (koboOf(one.value) ?? 0) && (koboOf(day.value) ?? 0) > 0,
  };
  const fields = (hint: string) => (
    <>
      <TextField id="requests" label="Requests a minute" value={requests} tried={tried.value} fine={fits.requests}
        wrong="Give a whole number from 1." most={6} />
      <TextField id="one" label="One purchase, at most (₦)" money value={one} tried={tried.value} fine={fits.one}
        wrong="Give a sum." most={16} />
      <TextField id="day" label="A day, at most (₦)" money value={day} tried={tried.value} fine={fits.day}
        wrong="At least as much as one purchase." hint={hint} most={16} />
    </>
  );
  return { read, fields, ready: () => { tried.value = true; return fits.requests && fits.one && fits.day; } };
}

type NewProps = { most: number; onClose: () => void; onDone: (made: Partner) => void };
export function NewPartner({ most, onClose, onDone }: NewProps) {
  const name = useSignal(''), contact = useSignal(''), email = useSignal(''), tried = useSignal(false);
  const limits = useLimits(), long = (text: string) => text.trim().length >= 2;
  const fine = () => long(name.value) && long(contact.value) && email.value.includes('@');
  return (
    <ReasonDialog deed="Make the partner" ask={null} onClose={onClose} onDone={onDone}
      ready={() => { tried.value = true; return limits.ready() && fine(); }}
      send={(_, key) => staff<Partner>(c => c.POST('/v1/staff/partners', {
        params: { header: { 'Idempotency-Key': key } },
        body: { name: name.value.trim(), contactName: contact.value.trim(), email: email.value.trim(),
          limits: limits.read() },
      }))}>
      <TextField id="name" label="Name" value={name} tried={tried.value} fine={long(name.value)}
        wrong="Give a name." />
      <TextField id="contact" label="Who answers for it" value={contact} tried={tried.value}
        fine={long(contact.value)} wrong="Give a person's name." />
      <TextField id="email" label="E-mail" value={email} tried={tried.value} fine={email.value.includes('@')}
        wrong="Give an e-mail address." hint="We write there when a webhook is switched off." most={254} />
      {limits.fields(`Up to ${naira(most)}; more takes two persons.`)}
    </ReasonDialog>
  );
}

type Changed = { partner: Partner; approval?: number };
type LimitProps = {
  partner: Partner; most: number; onClose: () => void; onDone: (now: Changed) => void; onReload: () => unknown;
};
export function ChangeLimits({ partner, most, onClose, onDone, onReload }: LimitProps) {
  const limits = useLimits(partner.limits);
  return (
    <ReasonDialog deed="Change the limits" onClose={onClose} onDone={onDone} onReload={onReload} ready={limits.ready}
      send={(reason, key) => staff<Changed>(c => c.POST('/v1/staff/partners/{id}/limits', {
        params: { path: { id: partner.id }, header: { 'Idempotency-Key': key } },
        body: { limits: limits.read(), version: partner.version, reason },
      }))}>
      {limits.fields(`To more than ${naira(most)} it is raised only when somebody else agrees.`)}
    </ReasonDialog>
  );
}
