import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { Badge } from '@powerpay/kit/badge';
import { Dialog } from '@powerpay/kit/dialog';
import { Icon } from '@powerpay/kit/icon';
import { spaced } from '@powerpay/kit/id';
import { naira } from '@powerpay/kit/money';
import { Note } from '@powerpay/kit/note';
import { dayAndTime } from '@powerpay/kit/time';
import { copy } from './clipboard';
import m from './locales/en/receipts';
import shell from './locales/en/shell';
import { signedIn } from './account';
import { FindPurchase } from './look-up';
import { merged, ofAccount, older, renewPurchases } from './me/purchases';
import { Shell } from './shell';
import { addReceipt, clearPhone, receiptOf, receipts, type Receipt } from './store';

/** What was bought on this phone, readable without network, and the way to any other purchase. */
export default function Receipts() {
  const meter = useSignal(''), here = signedIn.value;
  const all = here ? merged(receipts.value, ofAccount.value) : receipts.value;
  useEffect(() => { if (here) renewPurchases().catch(() => undefined); }, [here]);
  const shown = all.filter(r => !meter.value || r.purchase.meter.number === meter.value);
  return (
    <Shell title={shell.receipts} lead={m.r_lead}>
      <div class="stack">
        {!navigator.onLine && <Note tone="calm"><p>{m.r_offline}</p></Note>}
        {all.length ? <Filter all={all} meter={meter.value} onPick={x => { meter.value = x; }} />
          : <section class="card empty"><Icon name="receipt" /><h2>{m.r_none}</h2>
            <p class="hint">{m.r_noneHint}</p><a class="btn go" href="/">{shell.buy}</a></section>}
        <ul class="list">{shown.map(r => <Row key={r.purchase.id} receipt={r} />)}</ul>
        {here && older.value && <Older />}
        {receipts.value.length > 0 && <Clear />}
      </div>
      <FindPurchase />
    </Shell>
  );
}

/** Older ones of the account, a page at a time. */
function Older() {
  const busy = useSignal(false);
  const ask = async () => {
    busy.value = true;
    await renewPurchases(older.value).catch(() => undefined);
    busy.value = false;
  };
  return <button class="btn line wide" disabled={busy.value} onClick={() => void ask()}>
    {busy.value ? shell.loading : m.r_older}</button>;
}

/** Opened here, a purchase of the account is on this phone too: its page needs the four digits. */
function Row({ receipt: { purchase: p, lastFour } }: { receipt: Receipt }) {
  const open = () => { if (!receiptOf(p.id)) addReceipt(p, lastFour); };
  return (
    <li>
      <a class="split" href={`/p/${p.id}`} onClick={open}><b>{p.meter.customerName}</b>
        <b class="num">{naira(p.price.totalKobo)}</b></a>
      <p class="split hint num"><span>{spaced(p.meter.number)}<br />{p.meter.companyName}</span>
        <span>{dayAndTime(p.createdAt)}<br />{p.units && `${p.units} kWh`}</span></p>
      {p.tokens.map(x => <TokenLine key={x.digits} digits={x.digits} />)}
      <p class="split"><Badge state={p.state} in={m[`b_${p.state}`]} /><span class="hint mono">{p.id}</span></p>
    </li>
  );
}

function TokenLine({ digits }: { digits: string }) {
  const done = useSignal(false);
  return (
    <button class="tokenline lcd" aria-label={`${shell.k_copy} ${spaced(digits)}`}
      onClick={async () => { done.value = await copy(digits); }}>
      {spaced(digits)}<Icon name={done.value ? 'check' : 'copy'} /></button>
  );
}

type FilterProps = { all: Receipt[]; meter: string; onPick: (number: string) => void };

/** Only when there is something to tell apart. */
function Filter({ all, meter, onPick }: FilterProps) {
  const numbers = [...new Set(all.map(r => r.purchase.meter.number))];
  if (numbers.length < 2) return null;
  return (
    <div class="field">
      <label class="sr" for="filter">{m.r_filter}</label>
      <select id="filter" class="in" value={meter} onChange={e => onPick(e.currentTarget.value)}>
        <option value="">{m.r_all}</option>
        {numbers.map(n => <option key={n} value={n}>{spaced(n)}</option>)}
      </select>
    </div>
  );
}

function Clear() {
  const asked = useSignal(false);
  return (
    <div class="center">
      <p class="hint"><Icon name="shield" /> {m.r_kept}{' '}
        <button class="link" onClick={() => { asked.value = true; }}>{m.r_clear}</button></p>
      {asked.value && <Dialog class="ask-box" label={m.r_clearAsk}
        onClose={() => { asked.value = false; }}>
        <h2>{m.r_clearAsk}</h2><p class="hint">{m.r_clearHint}</p>
        <div class="row">
          <button class="btn line" onClick={() => { asked.value = false; }}>{m.r_clearNo}</button>
          <button class="btn danger" onClick={clearPhone}>
            {m.r_clearYes}</button>
        </div>
      </Dialog>}
    </div>
  );
}
