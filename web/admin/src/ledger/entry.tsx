import { param } from '../address';
import { Money, Time } from '../kit/cells';
import { useOne } from '../kit/load';
import { Card, Page, Trouble } from '../kit/page';
import { DataTable } from '../kit/table';
import { staff } from '../session';
import { accountHref } from './words';

/** One entry: what it moved, from where to where; together nothing. */
export default function Entry() {
  const name = param('entry');
  const one = useOne(() => staff(c => c.GET('/v1/staff/ledger/entries', { params: { query: { entry: name } } })),
    [name]);
  const { value: e } = one;
  return (
    <Page title={name} hint={e && <Time at={e.at} />}
      actions={e?.purchaseId && <a class="btn line" href={`/admin/purchases/${e.purchaseId}`}>Its purchase</a>}>
      <Trouble problem={one.problem} />
      {!e && !one.problem && <p class="none late" role="status">Loading…</p>}
      {e && <Card flush title="Lines">
        <DataTable label="Lines of the entry" rows={e.lines} keyOf={l => l.account} href={l => accountHref(l.account)} columns={[
          { head: 'Account', mono: true, cell: l => l.account },
          { head: 'Debit', right: true, cell: l => l.amountKobo > 0 ? <Money kobo={l.amountKobo} /> : '' },
          { head: 'Credit', right: true, cell: l => l.amountKobo < 0 ? <Money kobo={-l.amountKobo} /> : '' },
        ]} />
        <p class="more">Together <b><Money kobo={e.sumKobo} /></b></p>
      </Card>}
    </Page>
  );
}
