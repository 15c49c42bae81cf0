import { useSignal } from '@preact/signals';
import type { BannersSeen } from '@powerpay/kit/model';
import { Cut, Time } from '../kit/cells';
import { useOne } from '../kit/load';
import { Empty, Page, Refresh, Trouble } from '../kit/page';
import { Icon } from '../kit/icon';
import { ReasonDialog } from '../kit/reason';
import { DataTable } from '../kit/table';
import { may } from '../me';
import { staff } from '../session';
import { Edit } from './edit';

export type Banner = BannersSeen['banners'][number];
type Open = { on: 'new' } | { on: 'edit' | 'end'; it: Banner } | null;
const MAY = ['OPERATIONS', 'ADMINISTRATOR'] as const;

/** What customers read on the first page for a while. */
export default function Banners() {
  const all = useOne(() => staff(c => c.GET('/v1/staff/banners')), []);
  const open = useSignal<Open>(null), close = () => { open.value = null; };
  const done = (now: BannersSeen) => { all.set(now); close(); }, o = open.value;
  const rows = all.value?.banners ?? [];
  return (
    <Page title="Banners" hint="On the customers' first page, three at a time" actions={<>
      {may(MAY) && <button class="btn go" onClick={() => { open.value = { on: 'new' }; }}>New banner</button>}
      <Refresh busy={all.busy} onClick={all.refresh} /></>}>
      <Trouble problem={all.problem} />
      {all.value && !rows.length && <Empty icon="horn"><p>No banner yet. Customers see nothing special.</p></Empty>}
      {rows.length > 0 && <section class="box flush"><DataTable label="Banners" rows={rows} keyOf={b => b.id}
        busy={all.busy} columns={[
          { head: 'Now', cell: b => <Now b={b} /> },
          { head: 'Kind', cell: b => b.kind === 'TROUBLE' ? 'Trouble' : 'Information' },
          { head: 'For', cell: b => b.company ?? 'all' },
          { head: 'English', cell: b => <Cut text={b.texts.en ?? ''} /> },
          { head: 'Languages', cell: b => Object.keys(b.texts).join(', ') },
          { head: 'From', cell: b => <Time at={b.from} /> }, { head: 'Until', cell: b => <Time at={b.until} /> },
          { head: 'Change', right: true, cell: b => may(MAY) && stands(b) !== 'over' && <span class="acts">
            <button class="btn line" aria-label={`Change banner ${b.id}`}
              onClick={() => { open.value = { on: 'edit', it: b }; }}>Change</button>
            <button class="btn line" aria-label={`End banner ${b.id}`}
              onClick={() => { open.value = { on: 'end', it: b }; }}>End</button></span> },
        ]} /></section>}
      {o?.on === 'new' && <Edit banner={null} onClose={close} onDone={done} onReload={all.refresh} />}
      {o?.on === 'edit' && <Edit banner={o.it} onClose={close} onDone={done} onReload={all.refresh} />}
      {o?.on === 'end' && <ReasonDialog deed={`End banner ${o.it.id}`} danger says={o.it.texts.en} onClose={close}
        onDone={done} onReload={all.refresh} send={(reason, key) => staff(c => c.POST('/v1/staff/banners/{id}/end', {
          params: { path: { id: o.it.id }, header: { 'Idempotency-Key': key } },
          body: { version: o.it.version, reason },
        }))} />}
    </Page>
  );
}

const stands = (b: Banner) => Date.parse(b.until) <= Date.now() ? 'over' : Date.parse(b.from) > Date.now()
  ? 'later' : 'shown';
const LOOK = { over: ['calm', 'info', 'Over'], later: ['busy', 'clock', 'Later'], shown: ['good', 'check', 'Shown'] } as const;
const Now = ({ b }: { b: Banner }) => {
  const [look, icon, text] = LOOK[stands(b)];
  return <span class={`badge ${look}`}><Icon name={icon} />{text}</span>;
};
