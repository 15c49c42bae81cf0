import { useSignal } from '@preact/signals';
import { Dialog } from '@powerpay/kit/dialog';
import { hasPasskeys } from '@powerpay/kit/passkeys';
import { dayAndTime } from '@powerpay/kit/time';
import { useAct } from '../kit/act';
import { useOne } from '../kit/load';
import { Card, Page, Trouble } from '../kit/page';
import { ReasonDialog } from '../kit/reason';
import { DataTable } from '../kit/table';
import { me, roleWords } from '../me';
import { AddApp, AddPasskey } from '../session/add';
import { Codes } from '../session/codes';
import { staff } from '../session';
import { Password } from './password';

type Open = 'app' | 'passkey' | 'password' | { codes: string[] } | { remove: string; name: string } | 'no-app' | null;

/** One's own second factors, password, and where one is signed in. */
export default function Own() {
  const factors = useOne(() => staff(c => c.GET('/v1/staff/me')), []);
  const open = useSignal<Open>(null), { value: has } = factors;
  const close = () => { open.value = null; }, done = () => { close(); void factors.refresh(); };
  const added = (codes: string[]) => { if (codes.length) open.value = { codes }; else done(); };
  const fresh = useAct(() => staff(c => c.POST('/v1/staff/me/recovery-codes')), answer => added(answer.codes));
  return (
    <Page title="My sign-in" hint={`${me.value.email ?? ''} — ${(me.value.roles ?? []).map(roleWords).join(', ')}`}>
      <Trouble problem={factors.problem ?? fresh.problem} />
      {!has && !factors.problem && <p class="none late" role="status">Loading…</p>}
      {has && <>
        <Card title="App on the phone" hint={has.app ? 'It is on.' : 'There is none.'} actions={<>
          <button class="btn line" onClick={() => { open.value = 'app'; }}>{has.app ? 'Change' : 'Add an app'}</button>
          {has.app && <button class="btn line" onClick={() => { open.value = 'no-app'; }}>Remove the app</button>}</>}>
          <p class="hint">{has.codesLeft} recovery codes are left.{' '}
            <button class="link" disabled={fresh.busy} onClick={() => void fresh.run()}>Make new ones</button></p>
        </Card>
        <Card title="Passkeys" actions={hasPasskeys()
          && <button class="btn line" onClick={() => { open.value = 'passkey'; }}>Add a passkey</button>}>
          {has.passkeys.length
            ? <DataTable label="Passkeys" rows={has.passkeys} keyOf={p => p.id} columns={[
              { head: 'Name', cell: p => p.name },
              { head: 'Used', cell: p => p.lastUsedAt ? dayAndTime(p.lastUsedAt) : 'Never' },
              { head: 'Change', right: true, cell: p => <button class="btn line" aria-label={`Remove ${p.name}`}
                onClick={() => { open.value = { remove: p.id, name: p.name }; }}>Remove</button> },
            ]} />
            : <p class="hint">None yet. A passkey is a finger, a face or a PIN of your device.</p>}
        </Card>
      </>}
      {/* Not before what stands above them: nothing moves under a finger. */}
      {(has || factors.problem) && <>
        <Card title="Password" actions={<button class="btn line" onClick={() => { open.value = 'password'; }}>
          Change the password</button>}><p class="hint">12 characters or more.</p></Card>
        <Sessions />
      </>}
      <Opened open={open.value} added={added} done={done} close={close} />
    </Page>
  );
}

type OpenedProps = { open: Open; added: (codes: string[]) => void; done: () => void; close: () => void };
function Opened({ open, added, done, close }: OpenedProps) {
  if (!open) return null;
  if (open === 'no-app') {
    return <ReasonDialog deed="Remove the app" danger ask={null} says="Its codes open nothing any more."
      send={() => staff(c => c.DELETE('/v1/staff/me/authenticator'))} onDone={done} onClose={close} />;
  }
  if (typeof open === 'object' && 'remove' in open) {
    return <ReasonDialog deed={`Remove ${open.name}`} danger ask={null} says="This passkey opens nothing any more."
      send={() => staff(c => c.DELETE('/v1/staff/me/passkeys/{id}', { params: { path: { id: open.remove } } }))}
      onDone={done} onClose={close} />;
  }
  return (
    <Dialog class="confirm" label="My sign-in" onClose={close}><div class="box">
      {open === 'app' ? <AddApp onAdded={added} onCancel={close} />
        : open === 'passkey' ? <AddPasskey onAdded={added} onCancel={close} />
          : open === 'password' ? <Password onDone={done} onCancel={close} />
            : <Codes codes={open.codes} onEnd={done} />}
    </div></Dialog>
  );
}

/** Where one is signed in; ending one ends it at once. */
function Sessions() {
  const all = useOne(() => staff(c => c.GET('/v1/staff/me/sessions')), []);
  const others = useAct(() => staff(c => c.DELETE('/v1/staff/me/sessions')), () => all.refresh());
  return (
    <Card title="Where you are signed in" actions={<button class="btn line" disabled={others.busy}
      onClick={() => void others.run()}>Sign out everywhere else</button>}>
      <Trouble problem={all.problem ?? others.problem} />
      <DataTable label="Sessions" rows={all.value ?? []} loaded={!!all.value} keyOf={s => s.id} columns={[
        { head: 'Device', cell: s => s.current ? `${s.device} (this one)` : s.device },
        { head: 'Address', mono: true, cell: s => s.address },
        { head: 'Since', cell: s => dayAndTime(s.startedAt) },
        { head: 'Last seen', cell: s => dayAndTime(s.lastSeenAt) },
      ]} />
    </Card>
  );
}
