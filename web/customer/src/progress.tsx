import { useEffect, useRef } from 'preact/hooks';
import { Icon, type IconName } from '@powerpay/kit/icon';
import { spaced } from '@powerpay/kit/id';
import type { Purchase, PurchaseState } from '@powerpay/kit/model';
import { naira } from '@powerpay/kit/money';
import { Note } from '@powerpay/kit/note';
import { clockOf, dayAndTime } from '@powerpay/kit/time';
import { buyAgain } from './again';
import type { Follow } from './follow';
import { fill } from './words';
import transfer from './locales/en/transfer';
import m from './locales/en/progress';
import shell from './locales/en/shell';
import ticket from './locales/en/ticket';
import { gatewayPage } from './placing';
import { Tell } from './tell';
import { Transfer } from './transfer';

type Props = { p: Purchase; follow: Follow };
type Look = { icon: IconName | 'spin'; title: string; text: string };

/** Our own reasons in the customer's language; a company's own words stay as they are. */
const reasonOf = ({ code, text }: NonNullable<Purchase['reason']>) =>
  (m as Record<string, string>)[`x_${code}`] ?? text;

const isBill = (p: Purchase) => p.meter.type === 'POSTPAID';

function waiting(p: Purchase, f: Follow): Look {
  if (p.decline && !f.asking.value) {
    return { icon: 'alert', title: m.s_declined, text: m.t_declined };
  }
  if (p.transferAccount && !f.asking.value) {
    return { icon: 'clock', title: m.s_AWAITING_PAYMENT, text: transfer.a_wait };
  }
  return f.asking.value
    ? { icon: 'spin', title: m.s_AWAITING_PAYMENT, text: m.t_checking }
    : { icon: 'clock', title: m.s_AWAITING_PAYMENT, text: m.t_unpaid };
}

const vending = (p: Purchase, f: Follow): Look => ({
  icon: 'spin',
  title: p.state === 'PAID' ? m.s_PAID : isBill(p) ? m.s_vendingBill : m.s_VENDING,
  text: f.slow.value ? (isBill(p) ? m.t_slowBill : m.t_slow) : m.t_paid,
});

/** Plain words for every state. A state from a newer server speaks with the server's own text. */
const LOOKS: Record<PurchaseState, (p: Purchase, f: Follow) => Look> = {
  AWAITING_PAYMENT: waiting,
  PAID: vending,
  VENDING: vending,
  VENDED: () => ({ icon: 'check', title: ticket.s_VENDED, text: '' }),
  REFUNDING: p => ({
    icon: 'refund', title: m.s_REFUNDING,
    text: p.reason?.code === 'WRONG_AMOUNT' ? m.t_underpaid : m.t_refused,
  }),
  REFUNDED: p => ({
    icon: 'check', title: m.s_REFUNDED, text: p.refund ? m.t_refunded : m.t_refundedPlain,
  }),
  EXPIRED: () => ({ icon: 'clock', title: m.s_EXPIRED, text: m.t_expired }),
  REVIEW: () => ({ icon: 'search', title: m.s_REVIEW, text: m.t_review }),
  WRITTEN_OFF: () => ({ icon: 'search', title: m.s_WRITTEN_OFF, text: m.t_writtenOff }),
};

export function Progress({ p, follow: f }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  const look = LOOKS[p.state]?.(p, f) ?? { icon: 'clock', title: p.text, text: '' };
  useEffect(() => heading.current?.focus(), [p.state]);
  const words = {
    company: p.meter.companyName, amount: naira(p.refund?.amountKobo ?? p.price.totalKobo),
    when: p.refund ? dayAndTime(p.refund.at) : '',
  };
  return (
    <section class="ticket">
      <div class={look.icon === 'alert' ? 'wait refused' : 'wait'} role="status">
        {look.icon === 'spin' ? <div class="spin" /> : <Icon name={look.icon} />}
        <h1 ref={heading} tabIndex={-1}>{look.title}</h1>
        {p.decline && !f.asking.value && p.state === 'AWAITING_PAYMENT'
          && <p><b>{p.decline.text}</b></p>}
        <p class="hint">{fill(look.text, words)}</p>
        {p.reason && <p class="hint">{fill(m.t_reason, { reason: reasonOf(p.reason) })}</p>}
        <NextCheck p={p} />
      </div>
      {f.lost.value && !p.final && <Note tone="warn"><p>{m.t_notSeen}</p></Note>}
      {p.state === 'AWAITING_PAYMENT' && <Transfer p={p} follow={f} />}
      <Actions p={p} follow={f} />
      {!p.final && (p.state !== 'AWAITING_PAYMENT' || p.transferAccount)
        && <div class="acts"><Tell watch={f.watch()} /></div>}
      <Facts p={p} />
      <p class="hint foot">{m.t_keep}</p>
    </section>
  );
}

function NextCheck({ p }: { p: Purchase }) {
  if (p.final || !p.nextCheckAt) return null;
  const later = Date.parse(p.nextCheckAt) > Date.now();
  return <p class="hint num next">
    {later ? fill(m.t_next, { time: clockOf(p.nextCheckAt) }) : m.t_now}</p>;
}

/** Paying again is open only for what is surely unpaid, and always on this same purchase. */
function Actions({ p, follow: f }: Props) {
  const page = p.state === 'AWAITING_PAYMENT' ? gatewayPage(p) : null;
  if (page) {
    const again = fill(m.t_payAgain, { amount: naira(p.price.totalKobo) });
    const text = p.transferAccount ? transfer.a_other : p.decline ? again : m.t_payNow;
    return (
      <div class="acts">
        <button class={p.decline && !p.transferAccount ? 'btn go wide' : 'btn line wide'} disabled={f.asking.value}
          onClick={() => location.assign(page)}>{text}</button>
      </div>
    );
  }
  if (!p.final && p.state !== 'REFUNDING') return null;
  return <div class="acts"><a class="btn dark wide" href="/" onClick={() => buyAgain(p)}>
    {ticket.t_restart}</a></div>;
}

export function Facts({ p }: { p: Purchase }) {
  const unpaid = p.state === 'AWAITING_PAYMENT' || p.state === 'EXPIRED';
  const rows: [string, string][] = [
    [shell.t_reference, p.id], [unpaid ? ticket.t_toPay : ticket.t_paidTotal, naira(p.price.totalKobo)],
    [isBill(p) ? shell.account : shell.number, spaced(p.meter.number)],
    [ticket.t_when, dayAndTime(p.createdAt)],
    [ticket.t_name, p.meter.customerName], [ticket.t_company, p.meter.companyName],
  ];
  return <dl class="sum facts">{rows.map(([name, value]) =>
    <div key={name}><dt>{name}</dt><dd>{value}</dd></div>)}</dl>;
}
