import { useEffect, useLayoutEffect, useMemo } from 'preact/hooks';
import { Amount } from './amount';
import { Confirm } from './confirm';
import { FindMeter, How, News, Saved } from './find';
import { createFlow } from './flow';
import m from './locales/en/buy';
import pay from './locales/en/pay';
import shell from './locales/en/shell';
import { Shell } from './shell';
import { online } from './online';
import { unfinished } from './recent';
import { known } from './saved';

/** The purchase up to the gateway: find the meter, confirm it, choose the amount. */
export function Buy() {
  const flow = useMemo(() => createFlow(), []);
  useLayoutEffect(() => {                            // left at once, not a frame later
    flow.open();
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
        {(!online.value || unfinished.value.length > 0) && <div class="news"><News /></div>}
        {known.value.length ? <><Saved flow={flow} /><FindMeter flow={flow} /></>
          : <><FindMeter flow={flow} /><How /></>}
      </Shell>
    );
    case 'confirm': return <Shell name={pay.confirmTitle}><Confirm flow={flow} meter={step.meter} /></Shell>;
    case 'amount': return <Shell name={pay.amountTitle} docked><Amount flow={flow} meter={step.meter} /></Shell>;
  }
}
