import { useLayoutEffect, useMemo } from 'preact/hooks';
import { Icon } from '@powerpay/kit/icon';
import { reference } from '@powerpay/kit/id';
import { createFollow, type Follow } from './follow';
import { fill } from './words';
import m from './locales/en/lookup';
import problems from './locales/en/problems';
import progress from './locales/en/progress';
import { Unlock } from './look-up';
import { Shell } from './shell';
import { Progress } from './progress';
import { Ticket } from './ticket';

/** The gateway sends its customers back with its own words in the address; they mean "ask now". */
const cameBack = () => /[?&](reference|trxref|tx_ref|paymentReference|txnref)=/.test(location.search);

/** One purchase, from the return of the gateway to the token; /p/PP7K2M9QXD4T. */
export default function PurchasePage({ id = '' }: { id?: string }) {
  const follow = useMemo(() => createFollow(reference(id), cameBack()), [id]);
  useLayoutEffect(() => {                            // left at once, not a frame later
    if (location.search) history.replaceState(history.state, '', location.pathname);
    follow.open();
    return follow.close;
  }, [follow]);
  return <Shell name={follow.id}><Content follow={follow} /></Shell>;
}

function Content({ follow }: { follow: Follow }) {
  const p = follow.purchase.value;
  if (follow.view.value === 'missing') return <Missing follow={follow} />;
  if (!p || follow.view.value === 'ask') return <Unlock follow={follow} />;
  return p.state === 'VENDED' ? <Ticket p={p} follow={follow} />
    : <Progress p={p} follow={follow} />;
}

const Missing = ({ follow }: { follow: Follow }) => (
  <section class="card narrow empty">
    <Icon name="search" />
    <h1 class="ask" tabIndex={-1}>{progress.s_missing}</h1>
    <p class="hint num">{fill(problems.p_reference, { id: follow.id })}</p>
    <p class="hint">{problems.p_PURCHASE_NOT_FOUND}</p>
    <a class="btn go" href="/receipts">{m.l_find}</a>
  </section>
);
