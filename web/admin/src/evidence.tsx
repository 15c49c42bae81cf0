import type { PurchaseDetail } from '@powerpay/kit/model';
import { naira } from '@powerpay/kit/money';
import { clockOf, dayAndTime } from '@powerpay/kit/time';

/** What happened to a purchase, oldest first: moves, and what providers answered. */
export const Steps = ({ events }: Pick<PurchaseDetail, 'events'>) => (
  <>
    <h3>What happened</h3>
    <ol class="steps">{events.map((e, i) => (
      <li key={i}><b>{e.text}</b><span class="hint">{e.kind}</span>
        <time class="num" dateTime={e.at} title={dayAndTime(e.at)}>{clockOf(e.at)}</time></li>))}
    </ol>
  </>
);

type Books = Pick<PurchaseDetail, 'postings'> & { id: string };
export const Postings = ({ id, postings }: Books) => (
  <>
    <h3>Postings</h3>
    {postings.length
      ? <div class="scroll" tabIndex={0} role="region" aria-label="Postings">
        <table>
          <thead><tr><th scope="col">Entry</th><th scope="col">Account</th>
            <th scope="col" class="right">Amount</th></tr></thead>
          <tbody>{postings.map((x, i) => (
            <tr key={i}><td>{x.entry.replace(`${id}/`, '')}</td><td>{x.account}</td>
              <td class="right num">{naira(x.amountKobo)}</td></tr>))}</tbody>
        </table>
      </div>
      : <p class="hint">No money has moved.</p>}
  </>
);
