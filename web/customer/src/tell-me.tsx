import { useEffect, useMemo } from 'preact/hooks';
import { Icon } from '@powerpay/kit/icon';
import m from './locales/en/push';
import refusals from './locales/en/refusals';
import { words } from './problems';
import { createPush, type Watch } from './push';
import { fill } from './words';

type Props = { watch: Watch; company?: string };

/** "Tell me when …" by the browser's own notices; nothing where they are not offered. */
export function TellMe({ watch, company }: Props) {
  const ask = company ? fill(m.askCompany, { company }) : m.ask;
  const push = useMemo(() => createPush(watch), [JSON.stringify(watch)]);
  useEffect(() => { void push.open(); }, [push]);
  const state = push.state.value, problem = push.problem.value;
  if (state === 'unknown') return null;
  return (
    <div class="tell">
      {state === 'on' || state === 'blocked'
        ? <p class="hint" role="status">
          <Icon name={state === 'on' ? 'check' : 'info'} /> {m[state]}{' '}
          {state === 'on' && <button type="button" class="link" onClick={() => void push.stop()}>
            {m.stop}</button>}</p>
        : <button type="button" class="btn line wide" disabled={state === 'busy'}
          onClick={() => void push.start()}><Icon name="send" />{state === 'busy' ? m.busy : ask}</button>}
      {problem && <p class="err" role="alert"><Icon name="alert" />
        <span>{words(problem, {}, refusals)}</span></p>}
    </div>
  );
}
