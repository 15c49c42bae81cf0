import { Note } from '@powerpay/kit/note';
import { param, setParam } from '../address';
import { Money, Time } from '../kit/cells';
import { Icon } from '../kit/icon';
import { useOne } from '../kit/load';
import { Card, Empty, Page, Refresh, Trouble } from '../kit/page';
import { DataTable } from '../kit/table';
import { Tools } from '../kit/tools';
import { staff } from '../session';
import { accountHref, instantOf, kindWords } from './words';

/** Every account at any instant: both sides add up to the same. */
export default function Trial() {
  const typed = param('at'), at = instantOf(typed), query = at ? { at } : {};
  const trial = useOne(() => staff(c => c.GET('/v1/staff/trial-balance', { params: { query } })), [at]);
  const { value: t } = trial;
  return (
    <Page title="Ledger" hint={t && <>trial balance <Time at={t.at} /></>} actions={<>
      <a class="btn line" download href={`/v1/staff/trial-balance.csv${at ? `?at=${at}` : ''}`}>As a table</a>
      <Refresh busy={trial.busy} onClick={trial.refresh} /></>}>
      <Tools>
        <label class="day"><span>At, in Lagos</span><input type="datetime-local" class="in" value={typed}
          onChange={e => setParam('at', e.currentTarget.value)} /></label>
        {typed && <button class="btn line" onClick={() => setParam('at', '')}>Now</button>}
      </Tools>
      <Trouble problem={trial.problem} />
      {t && !t.balanced && <Note tone="bad"><p>The books are out of balance. Tell the developers now.</p></Note>}
      {t && !t.accounts.length && <Empty icon="book"><p>No account yet. The first sale opens some.</p></Empty>}
      {!!t?.accounts.length && <Card flush title="Accounts" hint={<Balanced on={t.balanced} />}>
        <DataTable label="Accounts and what is on them" rows={t.accounts} keyOf={a => a.account} busy={trial.busy}
          href={a => accountHref(a.account)} columns={[
            { head: 'Account', mono: true, cell: a => a.account },
            { head: 'Kind', cell: a => kindWords(a.kind) },
            { head: 'Debit', right: true, cell: a => a.debitKobo ? <Money kobo={a.debitKobo} /> : '' },
            { head: 'Credit', right: true, cell: a => a.creditKobo ? <Money kobo={a.creditKobo} /> : '' },
          ]} />
        <p class="more"><span>Debit <b><Money kobo={t.debitKobo} /></b></span>
          <span>Credit <b><Money kobo={t.creditKobo} /></b></span></p>
      </Card>}
    </Page>
  );
}

const Balanced = ({ on }: { on: boolean }) => (
  <span class={on ? 'badge good' : 'badge bad'}><Icon name={on ? 'check' : 'alert'} />
    {on ? 'Balanced to zero' : 'Out of balance'}</span>
);
