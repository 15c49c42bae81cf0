import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useEffect } from 'preact/hooks';
import { call } from '@powerpay/kit/api';
import { Icon } from '@powerpay/kit/icon';
import { spaced } from '@powerpay/kit/id';
import type { GatewayChoice, Purchase } from '@powerpay/kit/model';
import { naira } from '@powerpay/kit/money';
import { dayAndTime } from '@powerpay/kit/time';
import { CopyButton } from './copy-button';
import type { Follow } from './follow';
import { fill } from './words';
import m from './locales/en/transfer';
import { words } from './problems';

type Props = { p: Purchase; follow: Follow };

/** A bank account that takes this purchase's money: the button that asks for it, then the account. */
export function Transfer({ p, follow: f }: Props) {
  const offers = useSignal<GatewayChoice[]>([]), given = !!p.transferAccount;
  useEffect(() => {
    if (!given) void call(c => c.GET('/v1/gateways')).then(all => { offers.value = all; }, () => 0);
  }, [given]);
  if (p.transferAccount) return <Account p={p} account={p.transferAccount} />;
  const offer = offers.value.find(g => g.name === p.gateway)?.accounts;
  if (offer !== 'BESIDE_PAGE' && (offer !== 'INSTEAD_OF_PAGE' || p.checkoutUrl)) return null;
  const problem = f.giveProblem.value;
  return (
    <div class="acts">
      <button class="btn line wide" disabled={f.giving.value || f.asking.value}
        aria-describedby={problem ? 'give-note' : undefined} onClick={() => void f.give()}>
        {f.giving.value ? m.a_busy : m.a_pay}</button>
      {problem && <p class="err" id="give-note" role="alert">
        <Icon name="alert" /><span>{words(problem)}</span></p>}
    </div>
  );
}

function Account({ p, account: a }: { p: Purchase; account: NonNullable<Purchase['transferAccount']> }) {
  const amount = naira(a.amountKobo);
  return (
    <section class="account" aria-labelledby="account-title">
      <h2 id="account-title">{fill(m.a_title, { amount })}</h2>
      <dl>
        <Line name={m.a_number} copy={a.accountNumber}><b class="lcd">{spaced(a.accountNumber)}</b></Line>
        <Line name={m.a_bank}>{a.bank}</Line>
        <Line name={m.a_name}>{a.accountName}</Line>
        <Line name={m.a_amount} copy={amount.replace(/[^\d.]/g, '')}>
          <b class="num">{amount}</b></Line>
        <Line name={m.a_until}><span class="num">{dayAndTime(a.expiresAt)}</span></Line>
      </dl>
      <p>{m.a_exact}</p>
      <p class="hint">{p.meter.type === 'POSTPAID' ? m.a_nextBill : m.a_next}</p>
    </section>
  );
}

const Line = (l: { name: string; copy?: string; children: ComponentChildren }) => (
  <div><dt>{l.name}</dt><dd>{l.children}</dd>
    {l.copy && <dd><CopyButton text={l.copy} what={l.name} /></dd>}</div>
);
