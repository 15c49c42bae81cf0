import { useSignal } from '@preact/signals';
import { Field } from '@powerpay/kit/field';
import type { OrdersSeen } from '@powerpay/kit/model';
import { useOne } from '../kit/load';
import { Card, Trouble } from '../kit/page';
import { ReasonDialog } from '../kit/reason';
import { DataTable } from '../kit/table';
import { may } from '../me';
import { staff } from '../session';
import { nameOf } from './words';

type Company = OrdersSeen['companies'][number];
type Target = { kind: 'GATEWAY' | 'VENDOR'; place: string; name: string; now: string[]; able: string[] };
const MAY = ['OPERATIONS', 'ADMINISTRATOR'] as const;
const line = (names: string[]) => names.length ? names.map(nameOf).join(', ') : 'nobody';

/** Which gateway is offered first, and which vendor is asked first for whom. */
export function Orders() {
  const all = useOne(() => staff(c => c.GET('/v1/staff/catalogue/orders')), []);
  const target = useSignal<Target | null>(null), { value: seen } = all;
  const change = (t: Target) => may(MAY) && <button class="btn line" aria-label={`Change the order for ${t.name}`}
    onClick={() => { target.value = t; }}>Change</button>;
  const stored = (place: string) => seen?.orders.some(o => o.kind === 'VENDOR' && o.place === place && o.names.length);
  const of = (c: Company): Target =>
    ({ kind: 'VENDOR', place: c.code, name: c.name, now: c.prepaid, able: c.able });
  return (
    <Card title="Who is asked first" flush>
      <Trouble problem={all.problem} />
      {seen && <>
        <p class="more"><span>Gateways: <b>{line(seen.gateways)}</b></span>
          {change({ kind: 'GATEWAY', place: '*', name: 'gateways', now: seen.gateways, able: seen.gateways })}</p>
        <DataTable label="Order of vendors" rows={seen.companies} keyOf={c => c.code} columns={[
          { head: 'Company', cell: c => c.name },
          { head: 'Prepaid', cell: c => line(c.prepaid) }, { head: 'Postpaid', cell: c => line(c.postpaid) },
          { head: 'Set by', cell: c => stored(c.code) ? 'staff' : 'configuration' },
          { head: 'Change', right: true, cell: c => change(of(c)) },
        ]} />
        {target.value && <Order target={target.value} seen={seen} onClose={() => { target.value = null; }}
          onReload={all.refresh} onDone={now => { all.set(now); target.value = null; }} />}
      </>}
    </Card>
  );
}

type Props = { target: Target; seen: OrdersSeen; onClose: () => void; onReload: () => unknown; onDone: (s: OrdersSeen) => void };
function Order({ target: t, seen, onClose, onReload, onDone }: Props) {
  const typed = useSignal(t.now.join(', ')), tried = useSignal(false);
  const names = () => typed.value.split(',').map(n => n.trim()).filter(Boolean);
  const strange = () => names().find(n => !t.able.includes(n));
  const version = seen.orders.find(o => o.kind === t.kind && o.place === t.place)?.version ?? 0;
  return (
    <ReasonDialog deed={`Change the order for ${t.name}`} onClose={onClose} onReload={onReload} onDone={onDone}
      says={t.kind === 'VENDOR' ? 'Vendors that are not named sell nothing for it. Empty: as configured.'
        : 'Gateways that are not named come after those that are. Empty: as configured.'}
      ready={() => { tried.value = true; return !strange(); }}
      send={(reason, key) => staff(c => c.POST('/v1/staff/catalogue/orders', {
        params: { header: { 'Idempotency-Key': key } },
        body: { kind: t.kind, place: t.place, names: names(), version, reason },
      }))}>
      <Field key="names" id="names" label="Names, the first one first" hint={`There are ${t.able.join(', ')}`}
        error={tried.value && !!strange() && `There is no ${strange()} here.`}>
        {a => <input {...a} class="in" maxLength={300} value={typed.value}
          onInput={e => { typed.value = e.currentTarget.value; }} />}
      </Field>
    </ReasonDialog>
  );
}
