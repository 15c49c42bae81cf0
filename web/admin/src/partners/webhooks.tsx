import { useSignal } from '@preact/signals';
import { Icon } from '../kit/icon';
import { param, setParam } from '../address';
import { Cut, Time } from '../kit/cells';
import { Card } from '../kit/page';
import { ReasonDialog } from '../kit/reason';
import { DataTable } from '../kit/table';
import { may } from '../me';
import { staff } from '../session';
import { Deliveries } from './deliveries';
import { TextField } from './forms';
import type { PartnerFile, Webhook } from './model';
import { Secret } from './secret';
import { EVENTS, eventWords, offWords } from './words';

type Made = { endpoint: Webhook; secret: string };
type Doing = { kind: 'new' } | { kind: 'switch' | 'secret'; hook: Webhook };
type Props = { file: PartnerFile; onChange: () => unknown };

/** Where a partner is told, whether it listens, and the secrets that sign. */
export function Webhooks({ file, onChange }: Props) {
  const doing = useSignal<Doing | null>(null), made = useSignal<Made | null>(null);
  const admin = may(['ADMINISTRATOR']), runs = may(['ADMINISTRATOR', 'OPERATIONS']), id = file.partner.id;
  const open = file.webhooks.find(h => String(h.id) === param('webhook'));
  const close = () => { doing.value = null; };
  const done = (one?: Made) => { doing.value = null; made.value = one ?? null; void onChange(); };
  const begin = (kind: 'switch' | 'secret', hook: Webhook) => () => { doing.value = { kind, hook }; };
  return (
    <Card title="Webhooks" flush hint="Signed, tried for three days, never with a token in them" actions={admin
      && <button class="btn line" onClick={() => { doing.value = { kind: 'new' }; }}>New webhook</button>}>
      {file.webhooks.length
        ? <DataTable label="Webhooks" rows={file.webhooks} keyOf={h => h.id} columns={[
          { head: 'Address', mono: true, cell: h => <Cut text={h.url} /> },
          { head: 'Told', cell: h => h.types.length ? <Cut text={h.types.map(eventWords).join(', ')} /> : 'Everything' },
          { head: 'State', cell: h => <HookBadge hook={h} /> },
          { head: 'Waiting', right: true, cell: h => h.waiting },
          { head: 'Change', right: true, cell: h => <>
            <button class="btn line" aria-label={`Deliveries to ${h.url}`}
              onClick={() => setParam('webhook', String(h.id))}>Deliveries</button>{' '}
            {runs && <button class="btn line" aria-label={`Switch ${h.state === 'ON' ? 'off' : 'on'} ${h.url}`}
              onClick={begin('switch', h)}>{h.state === 'ON' ? 'Switch off' : 'Switch on'}</button>}{' '}
            {admin && <button class="btn line" aria-label={`New secret for ${h.url}`}
              onClick={begin('secret', h)}>New secret</button>}</> },
        ]} />
        : <p class="none">No webhook: this partner asks by itself what became of its purchases.</p>}
      {doing.value?.kind === 'new' && <NewHook id={id} onClose={close} onDone={done} />}
      {doing.value?.kind === 'switch'
        && <Switch id={id} hook={doing.value.hook} onClose={close} onDone={done} onReload={onChange} />}
      {doing.value?.kind === 'secret'
        && <NewSecret id={id} hook={doing.value.hook} onClose={close} onDone={done} onReload={onChange} />}
      {made.value && <Secret what="The secret that signs" secret={made.value.secret}
        onClose={() => { made.value = null; }} />}
      {open && <Deliveries partner={id} hook={open} onChange={onChange} />}
    </Card>
  );
}

const HookBadge = ({ hook }: { hook: Webhook }) => hook.state === 'OFF'
  ? <span class="badge bad"><Icon name="x" />{offWords(hook.offReason)}</span>
  : hook.failingSince
    ? <span class="badge warn"><Icon name="clock" />Fails since <Time at={hook.failingSince} /></span>
    : <span class="badge good"><Icon name="check" />Listens</span>;

type Deed = { id: number; onClose: () => void; onDone: (made?: Made) => void };

function NewHook({ id, onClose, onDone }: Deed) {
  const url = useSignal(''), types = useSignal<string[]>([]), tried = useSignal(false);
  const fine = () => /^https?:\/\/\S+$/.test(url.value.trim());
  const toggle = (type: string, on: boolean) => {
    types.value = on ? [...types.value, type] : types.value.filter(t => t !== type);
  };
  return (
    <ReasonDialog deed="Make a webhook" ask={null} onClose={onClose} onDone={onDone}
      ready={() => { tried.value = true; return fine(); }}
      send={(_, key) => staff<Made>(c => c.POST('/v1/staff/partners/{id}/webhooks', {
        params: { path: { id }, header: { 'Idempotency-Key': key } },
        body: { url: url.value.trim(), types: types.value },
      }))}>
      <TextField id="url" label="Address" value={url} tried={tried.value} fine={fine()} most={500}
        wrong="Give an address that begins with https://" />
      <fieldset class="field"><legend>Only these (none: everything)</legend>
        {Object.entries(EVENTS).map(([type, text]) => (
          <label key={type} class="check"><input type="checkbox" checked={types.value.includes(type)}
            onChange={e => toggle(type, e.currentTarget.checked)} /> {text}</label>))}
      </fieldset>
    </ReasonDialog>
  );
}

type OfHook = Deed & { hook: Webhook; onReload: () => unknown };

const Switch = ({ id, hook, onClose, onDone, onReload }: OfHook) => {
  const on = hook.state === 'OFF';
  return (
    <ReasonDialog deed={on ? 'Switch the webhook on' : 'Switch the webhook off'} ask={null} danger={!on}
      says={on ? 'It is told what happens from now on. What it missed is told when you replay it.'
        : 'Nothing more is sent, and what waits is stopped.'}
      onClose={onClose} onDone={() => onDone()} onReload={onReload}
      send={(_, key) => staff(c => c.POST('/v1/staff/partners/{id}/webhooks/{hook}/state', {
        params: { path: { id, hook: hook.id }, header: { 'Idempotency-Key': key } },
        body: { state: on ? 'ON' : 'OFF', version: hook.version },
      }))} />
  );
};

const NewSecret = ({ id, hook, onClose, onDone, onReload }: OfHook) => (
  <ReasonDialog deed="Make a new secret" ask={null} onClose={onClose} onDone={onDone} onReload={onReload}
    says="For 24 hours what is sent is signed with both, so the partner can change in between."
    send={(_, key) => staff<Made>(c => c.POST('/v1/staff/partners/{id}/webhooks/{hook}/secrets', {
      params: { path: { id, hook: hook.id }, header: { 'Idempotency-Key': key } }, body: { version: hook.version },
    }))} />
);
