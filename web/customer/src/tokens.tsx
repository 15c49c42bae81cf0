import { useSignal } from '@preact/signals';
import { Dialog } from '@powerpay/kit/dialog';
import { Icon } from '@powerpay/kit/icon';
import { groups, spaced } from '@powerpay/kit/id';
import type { Purchase, Token } from '@powerpay/kit/model';
import { copy } from './clipboard';
import { CopyButton } from './copy-button';
import { fill } from './words';
import shell from './locales/en/shell';
import m from './locales/en/ticket';

const nameOf = (kind: Token['kind']) =>
  (m as Record<string, string>)[`k_${kind}`] ?? kind;

/** All numbers to type, in the order in which the meter wants them. */
export function Tokens({ p }: { p: Purchase }) {
  const many = p.tokens.length > 1;
  const big = useSignal(-1);
  return (
    <>
      <p class={many ? 'order' : 'hint'}>
        {many ? fill(m.k_many, { count: p.tokens.length }) : m.k_how}</p>
      <ol class="tokens">{p.tokens.map((token, i) => (
        <li key={token.digits}>
          {many && <p class="stepname"><b>{fill(m.k_step, { n: i + 1, count: p.tokens.length })}</b>
            {nameOf(token.kind)}</p>}
          <Groups digits={token.digits} />
          <div class="row">
            <CopyButton text={token.digits} primary={!many} />
            <button type="button" class="btn line" onClick={() => { big.value = i; }}>
              <Icon name="expand" />{m.k_big}</button>
          </div>
        </li>))}
      </ol>
      {p.tokens.some(x => x.kind.startsWith('KEY_CHANGE')) && <p class="hint">{m.k_why}{' '}
        <a href="/help/kct">{m.k_kct}</a></p>}
      <ShareButton p={p} />
      {big.value >= 0 && <ReadBig digits={p.tokens[big.value]!.digits}
        onClose={() => { big.value = -1; }} />}
    </>
  );
}

const Groups = ({ digits }: { digits: string }) => (
  <p class="token" aria-label={fill(m.k_token, { digits: spaced(digits) })} role="img"
    data-token={digits}>
    {groups(digits).map((g, i) => <span key={`${i}${g}`}>{g}</span>)}
  </p>
);

function ShareButton({ p }: { p: Purchase }) {
  const done = useSignal(false);
  const lines = p.tokens.map(x => `${p.tokens.length > 1 ? `${nameOf(x.kind)}: ` : ''}`
    + spaced(x.digits));
  const text = [`PowerPay ${p.id}`, `${shell.number} ${spaced(p.meter.number)}`, ...lines,
    ...(p.units ? [`${p.units} kWh`] : [])].join('\n');
  const press = async () => {
    if (!('share' in navigator)) { done.value = await copy(text); return; }
    await navigator.share({ text }).catch(() => undefined);
  };
  return <button type="button" class="btn line wide" onClick={press}>
    <Icon name={done.value ? 'check' : 'share'} />{done.value ? shell.k_copied : m.k_share}</button>;
}

/** One group at a time, as tall as the phone allows: for reading out beside the meter. */
function ReadBig({ digits, onClose }: { digits: string; onClose: () => void }) {
  const parts = groups(digits), at = useSignal(0);
  const last = at.value === parts.length - 1;
  return (
    <Dialog class="big" label={m.k_big} onClose={onClose}>
      <ol>{parts.map((g, i) => <li key={`${i}${g}`} class={i === at.value ? 'on' : undefined}
        aria-current={i === at.value ? 'step' : undefined}>{g}</li>)}</ol>
      <div class="row">
        <button type="button" class="btn line" onClick={() => {
          if (at.value) at.value--; else onClose();
        }}>{at.value ? shell.k_back : shell.k_close}</button>
        <button type="button" class="btn go" onClick={() => {
          if (last) onClose(); else at.value++;
        }}>{last ? shell.k_close : shell.k_next}</button>
      </div>
    </Dialog>
  );
}
