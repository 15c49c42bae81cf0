import { param } from '../address';
import { SearchBox } from '../kit/filters';
import { useList } from '../kit/list';
import { Empty, Page } from '../kit/page';
import { ListTable, type Column } from '../kit/table';
import { Tools } from '../kit/tools';
import { staff } from '../session';
import { called, type CustomerSeen } from './words';

const COLUMNS: Column<CustomerSeen>[] = [
  { head: 'Customer', mono: true, cell: c => called(c) },
  { head: 'Name', cell: c => c.name ?? '' },
  { head: 'E-mail', cell: c => c.email ?? '' },
  { head: 'Account', cell: c => c.account ? 'Yes' : <span class="hint">none</span> },
];

/** Finds a customer by what somebody says on the telephone. */
export default function Customers() {
  const q = param('q');
  const list = useList(async () => q
    ? staff(c => c.GET('/v1/staff/customers', { params: { query: { q } } }))
      .then(a => ({ rows: a.customers }))
    : { rows: [] as CustomerSeen[] }, [q]);
  return (
    <Page title="Customers" hint="Names, phones and e-mails are hidden">
      <Tools><SearchBox name="q" label="Phone, e-mail, meter or name" most={254} /></Tools>
      <ListTable label="Customers" list={list} columns={COLUMNS} keyOf={c => c.id}
        href={c => `/admin/customers/${c.id}`}
        empty={<Empty icon="search"><p>{q
          ? 'Nobody fits. Try the phone, the e-mail or the number of a meter.'
          : 'Search by a phone, an e-mail, a meter or how a name begins.'}</p></Empty>} />
    </Page>
  );
}
