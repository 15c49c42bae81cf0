import { computed, signal } from '@preact/signals';
import { call, problemOf, type Problem } from '@powerpay/kit/api';
import { typedNaira } from '@powerpay/kit/money';
import type { Meter, NewPurchase, Purchase, ShownBanner } from '@powerpay/kit/model';
import { COMPANIES } from './companies';
import { createFields, numberFault } from './fields';
import { createGateways } from './gateways';
import { gatewayPage, pending, place } from './placing';
import { createPreview, verify } from './preview';
import { createPrice } from './price';
import { recentFor, refreshRecent, renewUnfinished } from './recent';
import { online } from './online';
import { renewSaved, type Known } from './saved';
import { addMeter, keep, kept, meters, sameMeter, type Draft } from './store';
import { language } from './words';

export type Step =
  | { at: 'find' }
  | { at: 'confirm'; meter: Meter }
  | { at: 'amount'; meter: Meter };

const local = (code: string): Problem => ({ code, status: 0 });
type Leave = (p: Purchase) => void;

/** From here to the gateway, or straight to the purchase when there is nothing to pay any more. */
export const leaveFor: Leave = p => location.assign(gatewayPage(p) ?? `/p/${p.id}`);

/** The whole purchase up to the gateway, without a pixel: signals in, calls out. */
export function createFlow(leave: Leave = leaveFor) {
  const f = createFields(), price = createPrice(f);
  const preview = createPreview(f), gateways = createGateways(f);
  const companies = signal(kept('companies', COMPANIES)), banners = signal<ShownBanner[]>([]);
  const expected = signal(''), tried = signal(false), busy = signal(false), problem = signal<Problem | null>(null);

  const step = computed<Step>(() => {
    const meter = f.meter.value, at = f.at.value;
    return at === 'find' || !meter ? { at: 'find' } : { at, meter };
  });
  const company = computed(() => companies.value.find(c => c.code === f.company.value));

  const show = (at: Draft['at']) => {
    f.at.value = at; tried.value = false; problem.value = null;
    if (at === 'amount' && f.meter.value) void refreshRecent(f.meter.value);
  };
  /** Each step is one entry of the browser's history: the phone's Back button steps back. */
  const go = (at: Draft['at']) => {
    show(at);
    history.pushState({ at }, '');
  };
  const onBack = (e: PopStateEvent) =>
    show((e.state as { at?: Draft['at'] } | null)?.at ?? 'find');
  const onReturn = (e: PageTransitionEvent) => { if (e.persisted) busy.value = false; };

  async function attempt(work: () => Promise<void>) {
    if (busy.value) return;
    busy.value = true; problem.value = null;
    try { await work(); } catch (e) { problem.value = problemOf(e); busy.value = false; }
  }
  async function check() {
    tried.value = true;
    if (!f.company.value || numberFault(f.number.value, f.type.value)) return;
    await attempt(async () => {
      f.meter.value = await preview.take(); expected.value = '';
      keep('company', f.company.value);
      busy.value = false;
      go('confirm');
    });
  }

  function confirm() {
    const m = f.meter.value;
    if (!m?.canVend) return;
    addMeter(m);
    go('amount');
  }

  /** A meter confirmed before: asked again (debts change), then straight to the amount. */
  const choose = (m: Known, amountKobo = 0) => attempt(async () => {
    f.company.value = m.company; f.type.value = m.type; f.typedNumber.value = m.number;
    const now = await verify({ company: m.company, type: m.type, number: m.number });
    f.meter.value = now; expected.value = m.customerName;
    if (amountKobo) f.amount.value = typedNaira(String(amountKobo / 100));
    busy.value = false;
    if (now.canVend && now.customerName === m.customerName && !now.warnings.length) confirm();
    else go('confirm');
  });

  async function send(body: NewPurchase) {
    await attempt(async () => {
      try { leave(await place(body)); } catch (e) {
        const { code, field } = problemOf(e);
        if (code === 'PRICE_CHANGED') await price.refresh();
        if (code === 'PAYMENT_PAUSED' || field === 'gateway' || field === 'payBy') {
          await gateways.refresh();
        }
        throw e;
      }
    });
  }

  async function pay() {
    const m = f.meter.value;
    tried.value = true;
    if (!online.value) { problem.value = local('OFFLINE'); return; }
    if (!m || !f.amountOk.value || !f.phoneOk.value || !f.emailOk.value) return;
    if (recent.value?.kind === 'pending') {
      problem.value = local('PENDING');
      return;
    }
    if (!price.current.value) {
      await attempt(async () => { await price.refresh(); busy.value = false; });
      problem.value = price.problem.value ?? local('PRICE_SHOWN');
      return;
    }
    if (gateways.paused.value) {
      await attempt(async () => { await gateways.refresh(); busy.value = false; });
      if (gateways.paused.value) return;
    }
    keep('phone', f.phone.value); keep('email', f.email.value.trim());
    const email = f.email.value.trim(), { name: gateway, payBy } = gateways.chosen.value ?? {};
    await send({
      company: m.company, type: m.type, number: m.number, amountKobo: f.kobo.value,
      totalKobo: price.quote.value!.totalKobo, phone: f.phone.value.trim(), language: language.value,
      ...(email ? { email } : {}), ...(gateway ? { gateway } : {}), ...(payBy ? { payBy } : {}),
    });
  }

  function open() {
    addEventListener('popstate', onBack);
    addEventListener('pageshow', onReturn);
    void call(c => c.GET('/v1/companies')).then(a => {
      companies.value = a.companies; keep('companies', a.companies);
      banners.value = a.banners ?? [];           // a server of before tells none
    }, () => { /* the list on the page is good enough */ });
    void renewUnfinished(); void renewSaved();
    const unanswered = pending();                    // a reload while the purchase was being sent
    if (unanswered && f.at.value === 'amount') void send(unanswered.body);
  }
  function close() {
    removeEventListener('popstate', onBack);
    removeEventListener('pageshow', onReturn);
    price.stop(); preview.stop(); gateways.stop(); f.stop();
  }

  /** What staff tell everybody, or those who buy from this company. */
  const told = computed(() => banners.value.filter(b => !b.company || b.company === f.company.value)
    .map(({ kind, texts }) => ({ kind, text: texts[language.value] ?? texts.en ?? '' })));
  const recent = computed(() => f.meter.value ? recentFor(f.meter.value) : null);
  const otherMeter = computed(() => {
    const last = meters.value[0], m = f.meter.value;
    return m && last && !meters.value.some(x => sameMeter(x, m)) ? last : null;
  });
  /** The name that stood on the tile, when the company now says another. */
  const nameBefore = computed(() =>
    expected.value !== f.meter.value?.customerName ? expected.value : '');
  return {
    ...f, step, nameBefore, told, companies, found: company, price, preview, tried, busy, problem, otherMeter,
    recent, gateways,
    open, close, check, confirm, choose, pay, change: () => go('find'), edited: () => {
      problem.value = null;
    },
  };
}
export type Flow = ReturnType<typeof createFlow>;
