import { computed, effect, signal } from '@preact/signals';
import { isEmail, isPhone, meterNumber } from '@powerpay/kit/id';
import { koboOf } from '@powerpay/kit/money';
import type { Meter, MeterType } from '@powerpay/kit/model';
import { keep, kept, type Draft } from './store';

const SHORTEST = 6, LONGEST = 20;
/** How long a half-finished purchase is picked up again, and how long its meter check counts. */
const DRAFT_MS = 24 * 3_600_000, CHECK_MS = 30 * 60_000;
const ON_SERVER = typeof document === 'undefined';

/** What a person typed into the built page before this script arrived. */
function early(id: string): string {
  if (ON_SERVER) return '';
  const field = document.getElementById(id);
  return field instanceof HTMLInputElement || field instanceof HTMLSelectElement
    ? field.value : '';
}
const earlyType = (): MeterType | '' => !ON_SERVER
  && document.querySelector('input[name=type][value=POSTPAID]:checked') ? 'POSTPAID' : '';

export type NumberFault = 'short' | 'letters' | 'signs' | '';

/** Only what no vendor could accept is refused here; a strange length is a warning, not a fault. */
export function numberFault(number: string, type: MeterType): NumberFault {
  if (/[^A-Z0-9/-]/.test(number)) return 'signs';
  if (type === 'PREPAID' && /\D/.test(number)) return 'letters';
  return number.length < SHORTEST || number.length > LONGEST ? 'short' : '';
}
export const oddLength = (number: string, type: MeterType): boolean =>
  type === 'PREPAID' && /^\d+$/.test(number) && number.length >= SHORTEST
  && number.length !== 11 && number.length !== 13;

/** Everything a person types, kept on the phone on every change: a reload loses nothing. */
export function createFields() {
  const saved = kept<Draft | null>('draft', null);
  const fresh = saved && Date.now() - saved.savedAt < DRAFT_MS ? saved : null;
  const meterFresh = fresh?.meter && Date.now() - fresh.savedAt < CHECK_MS ? fresh.meter : null;

  const owner = kept<{ phone?: string; email?: string }>('account', {});
  const state = signal(early('state') || fresh?.state || '');
  const company = signal(early('company') || fresh?.company || kept('company', ''));
  const type = signal<MeterType>(earlyType() || fresh?.type || 'PREPAID');
  const typedNumber = signal(early('number') || fresh?.number || '');
  const amount = signal(fresh?.amount ?? '');
  const phone = signal(fresh?.phone || kept('phone', '') || owner.phone || '');
  const email = signal(fresh?.email || kept('email', '') || owner.email || '');
  const at = signal<Draft['at']>(meterFresh ? fresh!.at : 'find');
  const meter = signal<Meter | null>(meterFresh);

  const number = computed(() => meterNumber(typedNumber.value));
  const kobo = computed(() => koboOf(amount.value) ?? 0);
  /** Companies sell for whole naira; what is typed behind the point stays, with an error. */
  const hasKobo = computed(() => kobo.value % 100 !== 0);
  const amountOk = computed(() => {
    const m = meter.value;
    return !!m && !hasKobo.value && kobo.value >= m.minimumKobo && kobo.value <= m.maximumKobo;
  });
  const phoneOk = computed(() => isPhone(phone.value));
  const emailOk = computed(() => !email.value.trim() || isEmail(email.value.trim()));

  const draft = (): Draft => ({
    state: state.value, company: company.value, type: type.value, number: typedNumber.value,
    amount: amount.value, phone: phone.value, email: email.value,
    at: at.value, meter: meter.value, savedAt: Date.now(),
  });
  const first = JSON.stringify({ ...draft(), savedAt: 0 });
  const stop = effect(() => {
    const now = draft();
    if (JSON.stringify({ ...now, savedAt: 0 }) !== first || fresh) keep('draft', now);
  });

  return {
    state, company, type, typedNumber, number, amount, kobo, phone, email, at, meter,
    hasKobo, amountOk, phoneOk, emailOk, stop,
  };
}
export type Fields = ReturnType<typeof createFields>;
