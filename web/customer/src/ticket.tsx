import { useEffect, useRef } from 'preact/hooks';
import { Icon } from '@powerpay/kit/icon';
import type { Channel, Purchase, Told } from '@powerpay/kit/model';
import { Note } from '@powerpay/kit/note';
import { minuteOf } from '@powerpay/kit/time';
import { buyAgain } from './again';
import type { Follow } from './follow';
import { install, notOnPhone, putOnPhone } from './install';
import { fill } from './words';
import m from './locales/en/ticket';
import { PriceList } from './price-card';
import { words } from './problems';
import { Facts } from './progress';
import { Tokens } from './tokens';

type Props = { p: Purchase; follow: Follow };

/** The paper ticket: token or paid bill, price, receipt. */
export function Ticket({ p, follow }: Props) {
  const heading = useRef<HTMLHeadingElement>(null), bill = p.meter.type === 'POSTPAID';
  useEffect(() => heading.current?.focus(), []);
  return (
    <article class="ticket">
      <header>
        <h1 tabIndex={-1} ref={heading}><Icon name="check" />
          {bill ? m.s_vendedBill : m.s_VENDED}</h1>
      </header>
      <div class="body">
        {bill ? <p>{fill(m.k_billHow, { company: p.meter.companyName })}</p> : <Tokens p={p} />}
        <Got p={p} />
        <Receipt p={p} follow={follow} />
        <Messages p={p} follow={follow} />
        <Facts p={p} />
        <PriceList price={p.price} bill={bill} total={m.t_paidTotal} />
        <Install />
        <p><a href={`/complaint?reference=${p.id}`}>{m.k_problem}</a></p>
        <a class="btn dark wide" href="/" onClick={() => buyAgain(p)}>{m.t_restart}</a>
      </div>
    </article>
  );
}

/** The company's units, with our estimate beside them when they differ. */
function Got({ p }: { p: Purchase }) {
  const guess = p.price.estimate?.units;
  if (!p.units && !p.vendorReceipt) return null;
  return (
    <dl class="sum kwh">
      {p.units && <div class="units"><dt>{m.k_units}</dt><dd>{p.units} kWh</dd></div>}
      {p.units && guess && guess !== p.units
        && <div><dt>{m.k_estimated}</dt><dd>{guess} kWh</dd></div>}
      {p.vendorReceipt && <div><dt>{m.k_vendorReceipt}</dt><dd>{p.vendorReceipt}</dd></div>}
    </dl>
  );
}

/** Offered only after it has worked once. */
const Install = () => install.value && (
  <div class="note calm"><Icon name="download" /><div><p>{m.i_text}</p>
    <div class="row">
      <button type="button" class="btn line" onClick={() => void putOnPhone()}>{m.i_yes}</button>
      <button type="button" class="link" onClick={notOnPhone}>{m.i_no}</button>
    </div></div></div>
);

const ASK_AGAIN_MS = 6_000;

/** A state from a newer server speaks with the server's own text. */
function toldText(one: Told, to: string): string {
  const channel = one.channel === 'SMS' ? 'SMS' : m.k_mail;
  const state = one.state === 'UNPROVED' ? 'SENT' : one.state;
  const text = (m as Record<string, string>)[`k_${state}`];
  return text ? fill(text, { channel, to, time: minuteOf(one.at) }) : `${channel}: ${one.text}`;
}

/** What became of each SMS and e-mail, asked now and a moment later. */
function Messages({ p, follow: f }: Props) {
  useEffect(() => {
    void f.ask();
    const later = setTimeout(() => void f.ask(), ASK_AGAIN_MS);
    return () => clearTimeout(later);
  }, [f.sent.value]);
  if (!f.told.value.length) return null;
  return (
    <ul class="hint" aria-label={m.k_messages}>{f.told.value.map((one, i) =>
      <li key={i}>{toldText(one, one.channel === 'SMS' ? p.phone : p.email ?? '')}</li>)}</ul>
  );
}

function Receipt({ p, follow: f }: Props) {
  const to = f.sent.value === 'EMAIL' ? p.email : p.phone;
  const send = (channel: Channel, text: string) => (
    <button type="button" class="btn line" disabled={f.sending.value !== null}
      onClick={() => void f.send(channel)}><Icon name="send" />{text}</button>
  );
  return (
    <div class="row receipt">
      {p.receiptPdf && <a class="btn line" href={p.receiptPdf}>
        <Icon name="download" />{m.k_pdf}</a>}
      {p.receiptHtml && <a class="btn line" href={p.receiptHtml} target="_blank" rel="noreferrer">
        <Icon name="receipt" />{m.k_html}</a>}
      {send('SMS', m.k_sms)}
      {p.email && send('EMAIL', m.k_email)}
      {f.sent.value && <Note tone="calm"><p>{fill(m.k_sent, { to: to ?? '' })}</p></Note>}
      {f.sendProblem.value && <Note tone="bad"><p>{words(f.sendProblem.value)}</p></Note>}
    </div>
  );
}
