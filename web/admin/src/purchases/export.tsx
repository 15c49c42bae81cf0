import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { count } from '@powerpay/kit/money';
import { useOne } from '../kit/load';
import { Icon } from '../kit/icon';
import { Trouble } from '../kit/page';
import { may } from '../me';
import { staff } from '../session';
import { exportAddress, type Filter } from './filter';

/** Exactly this filter as a table; how many rows it has is counted when somebody wants it. */
export function Export({ filter }: { filter: Filter }) {
  const wanted = useSignal(false), key = JSON.stringify(filter);
  useEffect(() => { wanted.value = false; }, [key]);
  if (!may(['FINANCE', 'OPERATIONS', 'ADMINISTRATOR', 'AUDITOR'])) return null;
  return wanted.value ? <Counted filter={filter} />
    : <button class="btn line" onClick={() => { wanted.value = true; }}><Icon name="download" />Export…</button>;
}

function Counted({ filter }: { filter: Filter }) {
  const { value: n, problem } = useOne(() =>
    staff(c => c.GET('/v1/staff/purchases/count', { params: { query: filter } })), []);
  if (problem) return <Trouble problem={problem} />;
  if (!n) return <button class="btn line" disabled>Counting…</button>;
  const rows = `${n.more ? 'more than ' : ''}${count(n.rows)} rows`;
  return (
    <a class="btn line" href={exportAddress(filter)} download="">
      <Icon name="download" />Download {rows}{n.more && `, at most ${count(n.atMost)}`}</a>
  );
}
