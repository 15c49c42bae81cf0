import { Badge } from '@powerpay/kit/badge';
import { spaced } from '@powerpay/kit/id';
import type { PurchaseDetail } from '@powerpay/kit/model';
import { naira } from '@powerpay/kit/money';
import { dayAndTime } from '@powerpay/kit/time';
import { setParam } from '../address';
import { Exchanges, Postings, Steps } from '../evidence';
import { Drawer as Beside } from '../kit/drawer';
import { useOne } from '../kit/load';
import { Trouble } from '../kit/page';
import { Facts, Timeline } from '../kit/timeline';
import { staff } from '../session';

/** One purchase with everything that happened to it; read only. */
export function Drawer({ id }: { id: string }) {
  const { value: d, problem } = useOne(() => staff(c =>
    c.GET('/v1/staff/purchases/{id}', { params: { path: { id } } })), [id]);
  return (
    <Beside label={`Purchase ${id}`} title={<span class="mono">{id}</span>}
      badge={d && <Badge state={d.purchase.state} />} onClose={() => setParam('purchase', '')}>
      <Trouble problem={problem} />
      {!d && !problem && <p class="none late" role="status">Loading…</p>}
      {d && <Detail d={d} />}
    </Beside>
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
      <p><a class="link" href={`/admin/purchases/${d.purchase.id}`}>Open its page to act on it</a></p>
      <Facts facts={factsOf(d)} />
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
      ? <Timeline steps={d.messages.map(x => ({
        at: x.at, text: `${x.channel} · ${x.kind}`, hint: `${x.text}${x.carrier ? ` · ${x.carrier}` : ''}`,
      }))} />
      : <p class="hint">Nothing was sent.</p>}
  </>
);
