import { useSignal } from '@preact/signals';
import { count, naira } from '@powerpay/kit/money';
import { Note } from '@powerpay/kit/note';
import { Kpi, Kpis } from '../kit/kpi';
import { useOne } from '../kit/load';
import { Page, Refresh, Trouble } from '../kit/page';
import { ReasonDialog } from '../kit/reason';
import { may } from '../me';
import type { Params } from '../route';
import { staff } from '../session';
import { ChangeLimits } from './forms';
import { Keys } from './keys';
import type { Partner, PartnerFile } from './model';
import { PartnerBadge } from './page';
import { StatementCard } from './statement';
import { Webhooks } from './webhooks';

const EVERY_MS = 30_000;

/** One partner: what it may ask for, its keys, where it is told, and its statement. */
export default function OnePartner({ id }: Params) {
  const number = /^\d{1,15}$/.test(id ?? '') ? Number(id) : 0;
  const file = useOne(() => staff<PartnerFile>(c => c.GET('/v1/staff/partners/{id}', {
    params: { path: { id: number } },
  })), [number], EVERY_MS);
  const { value, busy, problem } = file;
  return (
    <Page title={value?.partner.name ?? 'Partner'} hint={value
      && <><PartnerBadge state={value.partner.state} /> {value.partner.contactName}, {value.partner.email}</>}
      actions={<Refresh busy={busy} onClick={file.refresh} />}>
      <Trouble problem={problem} />
      {!value && !problem && <p class="none late" role="status">Loading…</p>}
      {value && <Limits file={value} onChange={file.refresh} />}
      {value && <Keys file={value} onChange={file.refresh} />}
      {value && <Webhooks file={value} onChange={file.refresh} />}
      {value && may(['ADMINISTRATOR', 'FINANCE', 'AUDITOR']) && <StatementCard id={number} />}
    </Page>
  );
}

type Props = { file: PartnerFile; onChange: () => unknown };

function Limits({ file, onChange }: Props) {
  const { partner, placedTodayKobo, dailyByOneKobo } = file, { limits } = partner;
  const doing = useSignal<'limits' | 'state' | null>(null), waits = useSignal<number | null>(null);
  const close = () => { doing.value = null; }, done = () => { close(); void onChange(); };
  return (
    <>
      <Kpis>
        <Kpi label="Placed today" value={naira(placedTodayKobo)} note={`of ${naira(limits.dailyKobo)} a day`}
          tone={placedTodayKobo * 10 > limits.dailyKobo * 9 ? 'bad' : 'calm'} />
        <Kpi label="One purchase, at most" value={naira(limits.purchaseKobo)} />
        <Kpi label="Requests a minute" value={count(limits.requestsPerMinute)} />
      </Kpis>
      {waits.value !== null && <Note tone="calm"><p>Somebody else must agree to the new limits.{' '}
        <a href={`/admin/approvals?approval=${waits.value}`}>Proposal {waits.value}</a></p></Note>}
      {may(['ADMINISTRATOR']) && <p class="acts">
        <button class="btn line" onClick={() => { doing.value = 'limits'; }}>Change the limits</button>{' '}
        <button class="btn line" onClick={() => { doing.value = 'state'; }}>
          {partner.state === 'ACTIVE' ? 'Block' : 'Let it call again'}</button></p>}
      {doing.value === 'limits' && <ChangeLimits partner={partner} most={dailyByOneKobo} onClose={close}
        onReload={onChange} onDone={now => { waits.value = now.approval ?? null; done(); }} />}
      {doing.value === 'state' && <Block partner={partner} onClose={close} onDone={done} onReload={onChange} />}
    </>
  );
}

type BlockProps = { partner: Partner; onClose: () => void; onDone: () => void; onReload: () => unknown };
const Block = ({ partner, onClose, onDone, onReload }: BlockProps) => {
  const blocks = partner.state === 'ACTIVE';
  return (
    <ReasonDialog deed={blocks ? `Block ${partner.name}` : `Let ${partner.name} call again`} ask={null} danger={blocks}
      says={blocks ? 'Its keys are refused from now on. What it has bought goes on, and is told to it.'
        : 'Its keys are taken again.'}
      onClose={onClose} onDone={onDone} onReload={onReload}
      send={(_, key) => staff(c => c.POST('/v1/staff/partners/{id}/state', {
        params: { path: { id: partner.id }, header: { 'Idempotency-Key': key } },
        body: { state: blocks ? 'BLOCKED' : 'ACTIVE', version: partner.version },
      }))} />
  );
};
