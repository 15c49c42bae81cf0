import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { Badge } from '@powerpay/kit/badge';
import { spaced } from '@powerpay/kit/id';
import type { PurchaseDetail } from '@powerpay/kit/model';
import { naira } from '@powerpay/kit/money';
import { Note } from '@powerpay/kit/note';
import { dayAndTime } from '@powerpay/kit/time';
import { CopyText } from '../kit/copy';
import { useOne } from '../kit/load';
import { Card, Page, Refresh, Trouble } from '../kit/page';
import { Facts, Timeline } from '../kit/timeline';
import type { Params } from '../route';
import { staff } from '../session';
import { Actions, type Acted } from './actions';
import { stepOf } from './steps';

const POLL_MS = 5_000;
const loadStory = (id: string) =>
  staff(c => c.GET('/v1/staff/purchases/{id}/timeline', { params: { path: { id } } }));
export type Story = Awaited<ReturnType<typeof loadStory>>;

/** One purchase: what it is, everything that happened to it in one list, and what may be done now. */
export default function One({ id = '' }: Params) {
  const said = useSignal<Acted | null>(null);
  const story = useOne(() => loadStory(id), [id], POLL_MS);
  const detail = useOne(() => staff(c =>
    c.GET('/v1/staff/purchases/{id}', { params: { path: { id } } })), [id]);
  const { value: s } = story, { value: d } = detail, state = s?.state;
  useEffect(() => { if (d && state && d.purchase.state !== state) void detail.refresh(); }, [state]);
  const refresh = () => Promise.all([story.refresh(), detail.refresh()]);
  return (
    <Page title={`Purchase ${id}`} hint={s && <Badge state={s.state} />}
      actions={<Refresh busy={story.busy} onClick={refresh} />}>
      <Trouble problem={detail.problem ?? story.problem} />
      {!d && !detail.problem && <p class="none late" role="status">Loading…</p>}
      {d && <Card title={naira(d.purchase.price.totalKobo)} hint={d.purchase.text}><Facts facts={factsOf(d)} /></Card>}
      {said.value && <Note tone="calm"><p>{wordsOf(said.value)}</p></Note>}
      {s && d && <Actions id={id} story={s} detail={d} onReload={refresh}
        onDone={acted => { said.value = acted; void refresh(); }} />}
      {s && <Waiting s={s} />}
      {s && <Card title="What happened" hint="Lagos time, oldest first"><Timeline steps={s.entries.map(stepOf)} /></Card>}
    </Page>
  );
}

const wordsOf = (a: Acted) => a.approvalId
  ? <>It waits for a colleague now: <a class="link" href={`/admin/approvals?whose=MINE&approval=${a.approvalId}`}>
    approval {a.approvalId}</a>. Nothing is done until somebody else agrees.</>
  : 'Done. What comes of it appears below.';

const Waiting = ({ s }: { s: Story }) => s.openCases.length ? (
  <Card title="Open cases">
    <ul class="calls">{s.openCases.map(one => <li key={one.id}>
      <a class="link" href={`/admin/cases?case=${one.id}`}>Case {one.id}</a> {one.text}
      {one.proposedBy && <span class="hint"> {one.proposedBy} proposed an answer; a colleague must agree.</span>}
    </li>)}</ul>
  </Card>
) : null;

function factsOf({ purchase: p, tokens }: PurchaseDetail) {
  const { meter: w } = p;
  return [
    ['Reference', <CopyText text={p.id} label="Copy the reference" />],
    ['Customer', w.customerName], ['Phone', p.phone], ['E-mail', p.email],
    ['Meter', spaced(w.number)], ['Company', w.companyName],
    ['Type', w.type === 'PREPAID' ? 'Prepaid' : 'Postpaid'], ['Bought', dayAndTime(p.createdAt)],
    ['Gateway', p.gateway], ['Next check', p.nextCheckAt && dayAndTime(p.nextCheckAt)],
    ['Reason', p.reason?.text], ['Declined', p.decline?.text], ['Units', p.units && `${p.units} kWh`],
    ['Tokens', tokens.join(', ')], ['Company receipt', p.vendorReceipt],
    ['Refunded', p.refund && `${naira(p.refund.amountKobo)}, ${dayAndTime(p.refund.at)}`],
  ] as const;
}
