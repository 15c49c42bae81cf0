import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { problemOf, type Problem } from '@powerpay/kit/api';
import { Badge } from '@powerpay/kit/badge';
import { Dialog } from '@powerpay/kit/dialog';
import { Icon } from '@powerpay/kit/icon';
import { spaced } from '@powerpay/kit/id';
import type { PurchaseDetail } from '@powerpay/kit/model';
import { naira } from '@powerpay/kit/money';
import { Note } from '@powerpay/kit/note';
import { clockOf, dayAndTime } from '@powerpay/kit/time';
import { setParam } from '../address';
import { Exchanges, Postings, Steps } from '../evidence';
import { staff } from '../session';
import { words } from '../words';

/** One purchase with everything that happened to it; read only. */
export function Drawer({ id }: { id: string }) {
  const detail = useSignal<PurchaseDetail | null>(null), problem = useSignal<Problem | null>(null);
  const close = () => setParam('purchase', '');
  useEffect(() => {
    staff(c => c.GET('/v1/staff/purchases/{id}', { params: { path: { id } } }))
      .then(d => { detail.value = d; }, (e: unknown) => { problem.value = problemOf(e); });
  }, [id]);
  const d = detail.value;
  return (
    <Dialog class="drawer" label={`Purchase ${id}`} onClose={close}>
      <header><h2 class="mono">{id}</h2>{d && <Badge state={d.purchase.state} />}
        <button class="ghost" aria-label="Close" onClick={close}><Icon name="x" /></button></header>
      {problem.value && <Note tone="bad"><p>{words(problem.value)}</p></Note>}
      {!d && !problem.value && <p class="none" role="status">Loading…</p>}
      {d && <Detail d={d} />}
    </Dialog>
  );
}

function factsOf({ purchase: p, tokens }: PurchaseDetail): [string, string | undefined][] {
  const { meter: w } = p;
  return [
    ['Customer', w.customerName], ['Phone', p.phone], ['E-mail', p.email],
    ['Meter', spaced(w.number)], ['Company', w.companyName],
    ['Type', w.type === 'PREPAID' ? 'Prepaid' : 'Postpaid'], ['Bought', dayAndTime(p.createdAt)],
    ['Next check', p.nextCheckAt && dayAndTime(p.nextCheckAt)], ['Reason', p.reason?.text],
    ['Declined', p.decline?.text], ['Units', p.units && `${p.units} kWh`],
    ['Tokens', tokens.join(', ')], ['Company receipt', p.vendorReceipt],
    ['Refunded', p.refund && `${naira(p.refund.amountKobo)}, ${dayAndTime(p.refund.at)}`],
  ];
}

function Detail({ d }: { d: PurchaseDetail }) {
  return (
    <>
      <p class="huge num">{naira(d.purchase.price.totalKobo)}</p>
      <p>{d.purchase.text}</p>
      <dl class="sum">{factsOf(d).filter(([, value]) => value).map(([name, value]) =>
        <div key={name}><dt>{name}</dt><dd>{value}</dd></div>)}</dl>
      <Steps events={d.events} />
      <Postings id={d.purchase.id} postings={d.postings} />
      <Exchanges exchanges={d.exchanges} />
      <Messages d={d} />
    </>
  );
}

const Messages = ({ d }: { d: PurchaseDetail }) => (
  <>
    <h3>Messages</h3>
    {d.messages.length
      ? <ul class="steps">{d.messages.map((x, i) => (
        <li key={i}><b>{x.channel} · {x.kind}</b>
          <span class="hint">{x.text}{x.carrier && ` · ${x.carrier}`}</span>
          <time class="num" dateTime={x.at} title={dayAndTime(x.at)}>{clockOf(x.at)}</time></li>))}
      </ul>
      : <p class="hint">Nothing was sent.</p>}
  </>
);
