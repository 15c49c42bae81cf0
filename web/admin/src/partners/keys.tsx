import { useSignal } from '@preact/signals';
import { Icon } from '../kit/icon';
import { Time } from '../kit/cells';
import { Card } from '../kit/page';
import { ReasonDialog } from '../kit/reason';
import { DataTable } from '../kit/table';
import { may } from '../me';
import { staff } from '../session';
import { TextField } from './forms';
import type { PartnerFile, PartnerKey } from './model';
import { Secret } from './secret';
import { keyState } from './words';

type Doing = { kind: 'new' } | { kind: 'rotate' | 'revoke'; key: PartnerKey };
type Made = { key: PartnerKey; secret: string };
type Props = { file: PartnerFile; onChange: () => unknown };

/** The keys a partner calls with, and what an administrator does about them. */
export function Keys({ file, onChange }: Props) {
  const doing = useSignal<Doing | null>(null), made = useSignal<Made | null>(null);
  const admin = may(['ADMINISTRATOR']), id = file.partner.id;
  const done = (one?: Made) => { doing.value = null; made.value = one ?? null; void onChange(); };
  const close = () => { doing.value = null; };
  return (
    <Card title="Keys" flush hint="Of each only the last four characters are known" actions={admin
      && <button class="btn line" onClick={() => { doing.value = { kind: 'new' }; }}>New key</button>}>
      {file.keys.length
        ? <DataTable label="Keys" rows={file.keys} keyOf={k => k.id} columns={[
          { head: 'Key', cell: k => <>{k.label} <span class="mono hint">…{k.lastFour}</span></> },
          { head: 'State', cell: k => <KeyBadge one={k} /> },
          { head: 'Last used', cell: k => <Time at={k.lastUsedAt} /> },
          { head: 'Made', cell: k => <Time at={k.createdAt} /> },
          { head: 'Ends', cell: k => <Time at={k.revokedAt ?? k.expiresAt} /> },
          { head: 'Change', right: true, cell: k => admin && !k.revokedAt && <>
            <button class="btn line" aria-label={`Replace ${k.label} …${k.lastFour}`}
              onClick={() => { doing.value = { kind: 'rotate', key: k }; }}>Replace</button>{' '}
            <button class="btn line" aria-label={`Revoke ${k.label} …${k.lastFour}`}
              onClick={() => { doing.value = { kind: 'revoke', key: k }; }}>Revoke</button></> },
        ]} />
        : <p class="none">No key yet: this partner cannot call.</p>}
      {doing.value?.kind === 'new' && <NewKey id={id} onClose={close} onDone={done} />}
      {doing.value?.kind === 'rotate' && <Rotate id={id} one={doing.value.key} onClose={close} onDone={done} />}
      {doing.value?.kind === 'revoke' && <Revoke id={id} one={doing.value.key} onClose={close} onDone={done} />}
      {made.value && <Secret what={`The key “${made.value.key.label}”`} secret={made.value.secret}
        onClose={() => { made.value = null; }} />}
    </Card>
  );
}

const KeyBadge = ({ one }: { one: PartnerKey }) => {
  const [look, text] = keyState(one);
  return <span class={`badge ${look}`}><Icon name={look === 'good' ? 'check' : 'x'} />{text}</span>;
};

type Deed = { id: number; onClose: () => void; onDone: (made?: Made) => void };

function NewKey({ id, onClose, onDone }: Deed) {
  const label = useSignal(''), tried = useSignal(false), fine = () => label.value.trim().length >= 2;
  return (
    <ReasonDialog deed="Make a key" ask={null} onClose={onClose} onDone={onDone}
      ready={() => { tried.value = true; return fine(); }}
      send={(_, key) => staff<Made>(c => c.POST('/v1/staff/partners/{id}/keys', {
        params: { path: { id }, header: { 'Idempotency-Key': key } }, body: { label: label.value.trim() },
      }))}>
      <TextField id="label" label="What it is for" value={label} tried={tried.value} fine={fine()} most={60}
        wrong="Say what it is for." hint="Such as: their server in Lagos." />
    </ReasonDialog>
  );
}

const GRACE_HOURS = 24;
const Rotate = ({ id, one, onClose, onDone }: Deed & { one: PartnerKey }) => (
  <ReasonDialog deed={`Replace …${one.lastFour}`} ask={null} onClose={onClose} onDone={onDone}
    says={`A new key is made under the same name. The one before is taken for another ${GRACE_HOURS} hours.`}
    send={(_, key) => staff<Made>(c => c.POST('/v1/staff/partners/{id}/keys/{keyId}/rotation', {
      params: { path: { id, keyId: one.id }, header: { 'Idempotency-Key': key } }, body: { graceHours: GRACE_HOURS },
    }))} />
);

const Revoke = ({ id, one, onClose, onDone }: Deed & { one: PartnerKey }) => (
  <ReasonDialog deed={`Revoke …${one.lastFour}`} ask={null} danger onClose={onClose} onDone={() => onDone()}
    says="From this moment it is refused. This cannot be taken back."
    send={(_, key) => staff(c => c.POST('/v1/staff/partners/{id}/keys/{keyId}/revocation', {
      params: { path: { id, keyId: one.id }, header: { 'Idempotency-Key': key } },
    }))} />
);
