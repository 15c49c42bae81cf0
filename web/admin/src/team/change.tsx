import { useSignal, type Signal } from '@preact/signals';
import { Field } from '@powerpay/kit/field';
import { isEmail } from '@powerpay/kit/id';
import type { TeamMember } from '@powerpay/kit/model';
import { ReasonDialog } from '../kit/reason';
import { roleWords, type Role } from '../me';
import { staff } from '../session';

const ALL: readonly Role[] = ['SUPPORT', 'FINANCE', 'OPERATIONS', 'ADMINISTRATOR', 'AUDITOR'];

const Roles = ({ chosen, wrong }: { chosen: Signal<readonly Role[]>; wrong: boolean }) => (
  <fieldset class="roles">
    <legend>Roles</legend>
    {ALL.map(role => (
      <label key={role}><input type="checkbox" checked={chosen.value.includes(role)} onChange={e => {
        const rest = chosen.value.filter(r => r !== role);
        chosen.value = e.currentTarget.checked ? [...rest, role] : rest;
      }} /> {roleWords(role)}</label>))}
    {wrong && <p class="err" role="alert">Choose one role or more.</p>}
  </fieldset>
);

type Props = { onDone: () => void; onClose: () => void };

/** Somebody new: a link goes out by mail once another administrator agreed. */
export function Invite({ onDone, onClose }: Props) {
  const email = useSignal(''), name = useSignal(''), chosen = useSignal<readonly Role[]>([]), tried = useSignal(false);
  const fine = () => isEmail(email.value.trim()) && !!name.value.trim() && chosen.value.length > 0;
  return (
    <ReasonDialog deed="Propose the invitation" onDone={onDone} onClose={onClose}
      says="A link to set a password goes out by e-mail once another administrator agrees. It lasts a day."
      ready={() => { tried.value = true; return fine(); }}
      send={reason => staff(c => c.POST('/v1/staff/members', {
        body: { email: email.value.trim(), name: name.value.trim(), roles: [...chosen.value], reason },
      }))}>
      <Field key="who" id="who" label="E-mail"
        error={tried.value && !isEmail(email.value.trim()) && 'Enter a work e-mail.'}>
        {a => <input {...a} class="in" type="email" maxLength={254} value={email.value}
          onInput={e => { email.value = e.currentTarget.value; }} />}
      </Field>
      <Field key="name" id="name" label="Name" error={tried.value && !name.value.trim() && 'Enter the name.'}>
        {a => <input {...a} class="in" maxLength={80} value={name.value}
          onInput={e => { name.value = e.currentTarget.value; }} />}
      </Field>
      <Roles chosen={chosen} wrong={tried.value && !chosen.value.length} />
    </ReasonDialog>
  );
}

/** Other roles, or whether somebody is let in at all. */
export function Change({ member, onReload, ...rest }: Props & { member: TeamMember; onReload: () => unknown }) {
  const chosen = useSignal<readonly Role[]>(member.roles), active = useSignal(member.active);
  const tried = useSignal(false);
  return (
    <ReasonDialog deed={`Propose it for ${member.name}`} {...rest} onReload={onReload}
      says="Nothing changes before another administrator agrees."
      ready={() => { tried.value = true; return chosen.value.length > 0; }}
      send={reason => staff(c => c.POST('/v1/staff/members/{id}/changes', {
        params: { path: { id: member.id } },
        body: { roles: [...chosen.value], active: active.value, version: member.version, reason },
      }))}>
      <Roles chosen={chosen} wrong={tried.value && !chosen.value.length} />
      <label><input type="checkbox" checked={active.value}
        onChange={e => { active.value = e.currentTarget.checked; }} /> May sign in</label>
    </ReasonDialog>
  );
}
