import { useSignal } from '@preact/signals';
import { Icon } from '../kit/icon';
import { naira } from '@powerpay/kit/money';
import { go } from '../address';
import { useOne } from '../kit/load';
import { Card, Empty, Page, Refresh, Trouble } from '../kit/page';
import { DataTable, type Column } from '../kit/table';
import { may } from '../me';
import { staff } from '../session';
import { NewPartner } from './forms';
import type { Listed, Partner } from './model';

const EVERY_MS = 30_000;
const COLUMNS: Column<Listed>[] = [
  { head: 'Partner', cell: one => one.partner.name },
  { head: 'State', cell: one => <PartnerBadge state={one.partner.state} /> },
  { head: 'Keys', right: true, cell: one => one.activeKeys },
  { head: 'Placed today', right: true, cell: one => naira(one.placedTodayKobo) },
  { head: 'Of a day', right: true, cell: one => naira(one.partner.limits.dailyKobo) },
  { head: 'Webhooks', cell: one => one.webhooksOff > 0
    ? <span class="badge bad"><Icon name="alert" />{one.webhooksOff} off</span>
    : <span class="hint">fine</span> },
];

export const PartnerBadge = ({ state }: { state: Partner['state'] }) => state === 'ACTIVE'
  ? <span class="badge good"><Icon name="check" />Active</span>
  : <span class="badge bad"><Icon name="lock" />Blocked</span>;

/** Resellers that buy by the same API as our own shop. */
export default function Partners() {
  const all = useOne(() => staff(c => c.GET('/v1/staff/partners')), [], EVERY_MS);
  const making = useSignal(false), { value, busy, problem } = all;
  return (
    <Page title="Partners" hint="Resellers that buy with a key" actions={<>
      <Refresh busy={busy} onClick={all.refresh} />
      {may(['ADMINISTRATOR']) && <button class="btn go" onClick={() => { making.value = true; }}>New partner</button>}
    </>}>
      <Trouble problem={problem} />
      {value && !value.partners.length
        ? <Empty icon="key"><p>No partner yet. Whoever resells our electricity comes here.</p></Empty>
        : !(problem && !value) && <Card flush><DataTable label="Partners" rows={value?.partners ?? []} columns={COLUMNS} loaded={!!value}
          busy={busy} keyOf={one => one.partner.id} href={one => `/admin/partners/${one.partner.id}`} /></Card>}
      {making.value && <NewPartner most={value?.dailyByOneKobo ?? 0}
        onClose={() => { making.value = false; }} onDone={made => go(`/admin/partners/${made.id}`)} />}
    </Page>
  );
}
