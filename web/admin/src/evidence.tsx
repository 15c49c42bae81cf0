import type { Exchange, PurchaseDetail } from '@powerpay/kit/model';
import { naira } from '@powerpay/kit/money';
import { clockOf, dayAndTime } from '@powerpay/kit/time';
import { Timeline } from './kit/timeline';

/** What happened to a purchase, oldest first: moves, and what providers answered. */
export const Steps = ({ events }: Pick<PurchaseDetail, 'events'>) => (
  <>
    <h3>What happened</h3>
    <Timeline steps={events.map(e => ({ at: e.at, text: e.text, hint: e.kind }))} />
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

const good = (status: string) => /^2\d\d$/.test(status);

/** What providers were asked and answered; tokens, people and keys were taken out before. */
export const Exchanges = ({ exchanges }: { exchanges: Exchange[] }) => (
  <>
    <h3>Calls to providers</h3>
    {exchanges.length
      ? <ul class="calls">{exchanges.map((x, i) => (
        <li key={i}><details>
          <summary><b>{x.provider}</b> <span class="mono">{x.call}</span>{' '}
            <span class={good(x.status) ? 'hint num' : 'trouble'}>{x.status}, {x.tookMillis} ms</span>
            <time class="hint num" dateTime={x.at} title={dayAndTime(x.at)}>{clockOf(x.at)}</time>
          </summary>
          <Body name="Asked" text={x.request} /><Body name="Answered" text={x.answer} />
        </details></li>))}</ul>
      : <p class="hint">None is known, or they are older than 90 days.</p>}
  </>
);

const Body = ({ name, text }: { name: string; text: string }) => (
  <><h4>{name}</h4>{text ? <pre tabIndex={0}>{text}</pre> : <p class="hint">Nothing.</p>}</>
);
