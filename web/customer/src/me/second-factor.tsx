import { useSignal } from '@preact/signals';
import lazy from 'preact-iso/lazy';
import type { SecondFactorOffer } from '@powerpay/kit/model';
import m from '../locales/en/security';
import { Said } from './mine';
import { own } from './own';
import { useWork } from './work';

const SecondSteps = lazy(() => import('./second-steps'));

export type SecondState =
  | { at: 'still' }
  | { at: 'offer'; offer: SecondFactorOffer }
  | { at: 'codes'; codes: string[] }
  | { at: 'off' };

/** Six digits from an app after the code: offered, proved once, then on. */
export function SecondFactor({ on }: { on: boolean }) {
  const state = useSignal<SecondState>({ at: 'still' }), work = useWork();
  const offer = () => work.run(async () => {
    state.value = { at: 'offer', offer: await own(c => c.POST('/v1/account/second-factor')) };
  });
  return (
    <section class="card" aria-labelledby="second-step">
      <h2 id="second-step">{m.second}</h2>
      {state.value.at !== 'still' ? <SecondSteps state={state} work={work} /> : <>
        <p class="hint">{on ? m.secondOn : m.secondOff}</p>
        <Said work={work} />
        <button type="button" class="btn line" disabled={work.busy.value}
          onClick={() => { if (on) state.value = { at: 'off' }; else void offer(); }}>
          {on ? m.turnOff : m.turnOn}</button></>}
    </section>
  );
}
