import { useSignal } from '@preact/signals';
import { Field } from '@powerpay/kit/field';
import type { PurchaseDetail } from '@powerpay/kit/model';
import { naira } from '@powerpay/kit/money';
import { againTrouble, tokensOf, tokenTrouble } from '../cases/tokens';
import { Card } from '../kit/page';
import { ReasonDialog } from '../kit/reason';
import { may, type Role } from '../me';
import { staff } from '../session';
import type { Story } from './page';

type Action = Story['actions'][number];
export interface Acted { state: string; approvalId?: number | undefined; caseId?: number | undefined }

type Deed = { button: string; says: string; roles: readonly Role[]; danger?: boolean };
const CARE: readonly Role[] = ['SUPPORT', 'FINANCE', 'OPERATIONS'], MONEY: readonly Role[] = ['FINANCE', 'OPERATIONS'];

const TWO = ' A colleague must agree before anything is done.';

/** What a button is called and what will happen: said before it is done. */
function deedOf(action: Action, s: Story): Deed {
  const sum = naira(s.owedKobo);
  const all: Record<Action, Deed> = {
    REQUERY: { button: 'Ask again now', roles: CARE,
      says: 'The gateway or the vendor is asked at once what became of it. Nothing is sold or sent twice.' },
    RESEND: { button: 'Send the same again', roles: CARE,
      says: 'The vendor is asked first. What it does not know is sent once more under the same reference,'
        + ' where its contract allows, so no second token comes of it.' },
    MESSAGES: { button: 'Send the token again', roles: CARE,
      says: 'The customer gets the token once more, by SMS and by e-mail as before.' },
    REVIEW: { button: 'Take it in hand', roles: CARE,
      says: 'No machine goes on with it until one of us has decided its case.' },
    REFUND: { button: `Refund ${sum}`, roles: MONEY, danger: true,
      says: `${sum} goes back to where the customer paid from. Only when the vendor delivered nothing: it cannot be`
        + ` undone.${s.refundTakesTwo ? TWO : ''}` },
    MARK_VENDED: { button: 'Enter the token', roles: MONEY,
      says: `The customer gets this token by SMS and e-mail, and the purchase is done.${TWO}` },
  };
  return all[action];
}

type Props = {
  id: string; story: Story; detail: PurchaseDetail; onDone: (acted: Acted) => void; onReload: () => unknown;
};

/** The buttons of this state that the signed-in roles may press. */
export function Actions({ id, story, detail, onDone, onReload }: Props) {
  const chosen = useSignal<Action | null>(null);
  const all = story.actions.filter(a => may(deedOf(a, story).roles));
  if (!all.length) return null;
  const ask = { id, onReload, onClose: () => { chosen.value = null; },
    onDone: (acted: Acted) => { chosen.value = null; onDone(acted); } };
  return (
    <Card title="What you can do">
      <div class="acts">{all.map(a => (
        <button key={a} class={deedOf(a, story).danger ? 'btn danger' : 'btn line'}
          onClick={() => { chosen.value = a; }}>{deedOf(a, story).button}</button>))}</div>
      {chosen.value === 'MARK_VENDED'
        ? <Enter {...ask} deed={deedOf('MARK_VENDED', story)} prepaid={detail.purchase.meter.type === 'PREPAID'} />
        : chosen.value && <Ask {...ask} action={chosen.value} deed={deedOf(chosen.value, story)} />}
    </Card>
  );
}

type AskProps = Omit<Props, 'story' | 'detail'> & { deed: Deed; onClose: () => void };
type Plain = Exclude<Action, 'MARK_VENDED'>;
const ROUTES = {
  REQUERY: 'requeries', RESEND: 'resends', MESSAGES: 'messages', REVIEW: 'reviews', REFUND: 'refunds',
} as const satisfies Record<Plain, string>;

const Ask = ({ id, action, deed, ...rest }: AskProps & { action: Plain }) => (
  <ReasonDialog deed={deed.button} says={deed.says} danger={!!deed.danger} {...rest}
    send={(reason, key): Promise<Acted> => staff(c => c.POST(`/v1/staff/purchases/{id}/${ROUTES[action]}`, {
      params: { path: { id }, header: { 'Idempotency-Key': key } }, body: { reason },
    }))} />
);

/** Tokens are typed twice, and once more by nobody: the colleague agrees to what is sealed. */
function Enter({ id, deed, prepaid, ...rest }: AskProps & { prepaid: boolean }) {
  const typed = useSignal(''), again = useSignal(''), units = useSignal(''), tried = useSignal(false);
  const troubles = {
    typed: prepaid && tokenTrouble(typed.value), again: prepaid && againTrouble(typed.value, again.value),
    units: units.value && !/^\d{1,6}(\.\d)?$/.test(units.value) && 'Such as 44.4.',
  };
  const show = (text: string | false) => tried.value && text;
  return (
    <ReasonDialog deed={deed.button} says={deed.says} {...rest}
      ready={() => { tried.value = true; return !Object.values(troubles).some(Boolean); }}
      send={(reason, key): Promise<Acted> => staff(c => c.POST('/v1/staff/purchases/{id}/deliveries', {
        params: { path: { id }, header: { 'Idempotency-Key': key } },
        body: { reason, ...(prepaid && { tokens: tokensOf(typed.value) }), ...(units.value && { units: units.value }) },
      }))}>
      {prepaid && <Field id="tokens" label="Tokens, one a line" error={show(troubles.typed)}>
        {a => <textarea {...a} class="in mono" rows={2} maxLength={120} inputMode="numeric" autoComplete="off" value={typed.value}
          onInput={e => { typed.value = e.currentTarget.value; }} />}</Field>}
      {prepaid && <Field id="tokens-again" label="The same again" error={show(troubles.again)}>
        {a => <textarea {...a} class="in mono" rows={2} maxLength={120} inputMode="numeric" autoComplete="off" value={again.value}
          onInput={e => { again.value = e.currentTarget.value; }} />}</Field>}
      <Field id="units" label="Units in kWh" error={show(troubles.units)}>
        {a => <input {...a} class="in" inputMode="decimal" maxLength={8} autoComplete="off" value={units.value}
          onInput={e => { units.value = e.currentTarget.value; }} />}</Field>
    </ReasonDialog>
  );
}
