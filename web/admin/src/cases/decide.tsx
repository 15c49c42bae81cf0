import { useSignal } from '@preact/signals';
import { useMemo } from 'preact/hooks';
import { problemOf, type Problem } from '@powerpay/kit/api';
import { Dialog } from '@powerpay/kit/dialog';
import { Field, onSubmit } from '@powerpay/kit/field';
import { newKey } from '@powerpay/kit/id';
import type { CaseAction, CaseDecision, CaseFile } from '@powerpay/kit/model';
import { Note } from '@powerpay/kit/note';
import { staff } from '../session';
import { words } from '../words';
import { Macros } from './macros';
import { againTrouble, tokensOf, tokenTrouble } from './tokens';
import { deed } from './words';

type Props = {
  file: CaseFile; action: CaseAction; onClose: () => void;
  onDone: (now: CaseFile, said: string) => void;
};

/** Money moves, or is given up. */
const ENDS = new Set<CaseAction>(['REFUND', 'WRITE_OFF']);

/** Says what will happen, asks for what is needed, and does it only then. */
export function Decide({ file, action, onClose, onDone }: Props) {
  const note = useSignal(''), typed = useSignal(''), again = useSignal(''), units = useSignal('');
  const tried = useSignal(false), busy = useSignal(false);
  const problem = useSignal<Problem | null>(null), key = useMemo(newKey, []);
  const { button, says } = deed(action, file);
  const two = file.takesTwo.includes(action), noted = action === 'SETTLE' || two;
  const delivers = action === 'MARK_VENDED', prepaid = file.purchase?.type === 'PREPAID';
  const troubles = {
    typed: delivers && prepaid && tokenTrouble(typed.value),
    again: delivers && prepaid && againTrouble(typed.value, again.value),
    units: units.value && !/^\d{1,6}(\.\d)?$/.test(units.value) && 'Such as 44.4.',
    note: noted && note.value.trim().length < (two ? 3 : 1) && 'Say why, for those who look at it later.',
  };

  async function send() {
    tried.value = true; problem.value = null;
    if (Object.values(troubles).some(Boolean)) return;
    const body: CaseDecision = {
      action,
      ...(note.value.trim() && { note: note.value.trim() }),
      ...(delivers && prepaid && { tokens: tokensOf(typed.value) }),
      ...(delivers && units.value && { units: units.value }),
    };
    const proposes = two && !file.about.proposedBy;
    busy.value = true;
    await staff(c => c.POST('/v1/staff/cases/{id}/decision', {
      params: { path: { id: file.about.id }, header: { 'Idempotency-Key': key } }, body,
    })).then(
      now => onDone(now, proposes ? 'Proposed. A colleague must agree.' : 'Done.'),
      (e: unknown) => { problem.value = problemOf(e); },
    );
    busy.value = false;
  }
  const shown = (trouble: string | false) => tried.value && trouble;
  return (
    <Dialog class="confirm" label={button} onClose={onClose}>
      <form class="box" noValidate onSubmit={onSubmit(send)}>
        <h2>{button}</h2>
        <p>{says}</p>
        {delivers && prepaid && <>
          <Field key="typed" id="typed" label="Tokens, one a line" error={shown(troubles.typed)}
            hint="As typed into the meter. Three: two key change tokens come first.">
            {a => <textarea {...a} class="in mono" rows={3} maxLength={120} inputMode="numeric"
              autoComplete="off" value={typed.value}
              onInput={e => { typed.value = e.currentTarget.value; }} />}
          </Field>
          <Field key="again" id="again" label="The same again" error={shown(troubles.again)}>
            {a => <textarea {...a} class="in mono" rows={3} maxLength={120} inputMode="numeric"
              autoComplete="off" value={again.value}
              onInput={e => { again.value = e.currentTarget.value; }} />}
          </Field>
          <Field key="units" id="units" label="Units in kWh, if known"
            error={shown(troubles.units)}>
            {a => <input {...a} class="in" inputMode="decimal" maxLength={8} autoComplete="off"
              value={units.value} onInput={e => { units.value = e.currentTarget.value; }} />}
          </Field>
        </>}
        <Macros about="CASE" kind={file.about.kind} onPick={text => { note.value = text; }} />
        <Field key="note" id="note" label={noted ? 'Why' : 'Note, if you like'}
          error={shown(troubles.note)} hint="For colleagues. No tokens, no phone numbers.">
          {a => <textarea {...a} class="in" rows={2} maxLength={500} value={note.value}
            onInput={e => { note.value = e.currentTarget.value; }} />}
        </Field>
        {problem.value && <Note tone="bad"><p>{words(problem.value)}</p></Note>}
        <button class={ENDS.has(action) ? 'btn danger wide' : 'btn go wide'}
          disabled={busy.value}>{busy.value ? 'Working…' : button}</button>
        <button class="btn line wide" type="button" onClick={onClose}>Cancel</button>
      </form>
    </Dialog>
  );
}
