import { useEffect, useLayoutEffect, useMemo } from 'preact/hooks';
import { useLocation } from 'preact-iso/router';
import { Amount } from './amount';
import { Confirm } from './confirm';
import { FindMeter, How, News, Saved } from './find';
import { createFlow, type Flow } from './flow';
import m from './locales/en/buy';
import pay from './locales/en/pay';
import shell from './locales/en/shell';
import { Shell } from './shell';
import { kept } from './store';
import { online } from './online';
import { unfinished } from './recent';
import { known, lastAmount, reminded, renewSaved } from './saved';

/** From a reminder straight to the amount; who is not signed in any more does that first. */
async function startReminded(flow: Flow, route: (to: string) => void) {
  const id = reminded();
  if (!id) return;
  history.replaceState(history.state, '', '/');
  if (!kept('account', null)) { route(`/sign-in?to=${encodeURIComponent(`/?m=${id}`)}`); return; }
  await renewSaved();
  const meter = known.value.find(k => k.id === id);
  if (meter) await flow.choose(meter, lastAmount(meter));
}

/** The purchase up to the gateway: find the meter, confirm it, choose the amount. */
export function Buy() {
  const flow = useMemo(() => createFlow(), []), { route } = useLocation();
  useLayoutEffect(() => {                            // left at once, not a frame later
    flow.open();
    void startReminded(flow, route);
    return flow.close;
  }, [flow]);
  const step = flow.step.value;
  useEffect(() => {
    if (step.at === 'find') return;
    scrollTo({ top: 0 });
    document.querySelector<HTMLElement>('main h1')?.focus({ preventScroll: true });
  }, [step.at]);
  switch (step.at) {
    case 'find': return (
      <Shell title={shell.title} lead={m.lead}>
        {(!online.value || unfinished.value.length > 0 || flow.told.value.length > 0)
          && <div class="news"><News flow={flow} /></div>}
        {known.value.length ? <><Saved flow={flow} /><FindMeter flow={flow} /></>
          : <><FindMeter flow={flow} /><How /></>}
      </Shell>
    );
    case 'confirm': return (
      <Shell name={step.meter.type === 'PREPAID' ? pay.confirmTitle : pay.confirmBill}>
        <Confirm flow={flow} meter={step.meter} />
      </Shell>
    );
    case 'amount': return <Shell name={pay.amountTitle} docked><Amount flow={flow} meter={step.meter} /></Shell>;
  }
}
