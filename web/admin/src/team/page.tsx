import { useSignal } from '@preact/signals';
import type { TeamMember } from '@powerpay/kit/model';
import { Note } from '@powerpay/kit/note';
import { useOne } from '../kit/load';
import { Page, Trouble } from '../kit/page';
import { ReasonDialog } from '../kit/reason';
import { DataTable } from '../kit/table';
import { may, me, roleWords } from '../me';
import { staff } from '../session';
import { Change, Invite } from './change';

type Open = { what: 'invite' } | { what: 'change' | 'sign-out'; member: TeamMember } | null;

/** Who works here and what each may do. Every change waits for another administrator. */
export default function Team() {
  const all = useOne(() => staff(c => c.GET('/v1/staff/members')), []);
  const open = useSignal<Open>(null), waiting = useSignal(false), can = may(['ADMINISTRATOR']);
  const close = () => { open.value = null; };
  const proposed = () => { close(); waiting.value = true; void all.refresh(); };
  return (
    <Page title="Team" hint="Every change takes a second administrator" actions={can
      && <button class="btn go" onClick={() => { open.value = { what: 'invite' }; }}>Invite somebody</button>}>
      {waiting.value && <Note tone="calm"><p>Proposed. Another administrator must agree, under{' '}
        <a class="link" href="/admin/approvals">Approvals</a>.</p></Note>}
      <Trouble problem={all.problem} />
      <section class="box flush">
        <DataTable label="Members" rows={all.value ?? []} loaded={!!all.value} busy={all.busy} keyOf={m => m.id}
          columns={[
            { head: 'Name', cell: m => m.name },
            { head: 'E-mail', cell: m => m.email },
            { head: 'Roles', cell: m => <span class="wrap">{m.roles.map(roleWords).join(', ')}</span> },
            { head: 'State', cell: m => state(m) },
            ...(can ? [{ head: 'Change', right: true, cell: (m: TeamMember) => <>
              <button class="btn line" disabled={m.changing || m.email === me.value.email}
                aria-label={`Change ${m.name}`} onClick={() => { open.value = { what: 'change', member: m }; }}>
                Change</button>{' '}
              <button class="btn line" aria-label={`Sign out ${m.name} everywhere`}
                onClick={() => { open.value = { what: 'sign-out', member: m }; }}>Sign out</button></> }] : []),
          ]} />
      </section>
      <Opened open={open.value} onDone={proposed} onClose={close} onReload={all.refresh} />
    </Page>
  );
}

const state = (m: TeamMember) => m.changing ? 'A change waits for agreement' : m.active ? 'Active' : 'Left';

type OpenedProps = { open: Open; onDone: () => void; onClose: () => void; onReload: () => unknown };
function Opened({ open, onDone, onClose, onReload }: OpenedProps) {
  if (!open) return null;
  if (open.what === 'invite') return <Invite onDone={onDone} onClose={onClose} />;
  if (open.what === 'change') {
    return <Change member={open.member} onDone={onDone} onClose={onClose} onReload={onReload} />;
  }
  return (
    <ReasonDialog deed={`Sign ${open.member.name} out`} danger ask={null}
      says="All their sessions end now. They can sign in again with password and second factor."
      send={() => staff(c => c.DELETE('/v1/staff/members/{id}/sessions', {
        params: { path: { id: open.member.id } },
      }))} onDone={onClose} onClose={onClose} />
  );
}
