import { here, param, setParams } from '../address';
import { useList } from '../kit/list';
import { Empty, Page, Refresh } from '../kit/page';
import { ListTable } from '../kit/table';
import { staff } from '../session';
import { ColumnChoice, columns } from './columns';
import { Drawer } from './drawer';
import { Export } from './export';
import { asked, only, readAs } from './filter';
import { Filters } from './filters';
import { Views } from './views';

const PAGE = 25;

/** Purchases newest first, filtered by the address; the server sorts, filters and pages. */
export default function Purchases() {
  const filter = asked(), open = param('purchase');
  const list = useList(cursor => staff(c => c.GET('/v1/staff/purchases', { params: { query: {
    limit: PAGE, ...filter, ...(cursor && { cursor }),
  } } })).then(a => ({ rows: a.purchases, next: a.nextCursor, readAs: a.readAs })), [JSON.stringify(filter)]);
  return (
    <Page title="Purchases" hint="Lagos time, newest first" actions={<>
      <Export filter={filter} /><Refresh busy={list.busy} onClick={list.refresh} /></>}>
      <Views />
      <Filters />
      {filter.query && <p class="hint" role="status">{readAs(list.answer?.readAs)}</p>}
      <ListTable label="Purchases" list={list} columns={columns()} keyOf={p => p.id}
        href={p => here({ purchase: p.id })}
        empty={<Empty icon="receipt">{list.more
          ? <><p>None among the newest that were looked at.</p>
            <button class="btn line" disabled={list.busy} onClick={() => void list.loadMore()}>
              Look further back</button></>
          : <><p>No purchase matches.</p>
            <button class="btn line" onClick={() => setParams(only({}))}>Show all</button></>}
        </Empty>} />
      <ColumnChoice />
      {open && <Drawer key={open} id={open} />}
    </Page>
  );
}
