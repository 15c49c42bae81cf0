import { useSignal } from '@preact/signals';
import { Field, onSubmit } from '@powerpay/kit/field';
import { Macros } from '../cases/macros';
import { useAct } from '../kit/act';
import { Card, isStale, Stale, Trouble } from '../kit/page';
import { staff } from '../session';
import type { Complaint } from './one';
import { languageWords } from './words';

type Props = { c: Complaint; onDone: (now: Complaint, said: string) => void; onReload: () => unknown };

/** What the customer will read, in the customer's language; of a version, so that nobody answers the unread. */
export function Reply({ c, onDone, onReload }: Props) {
  const text = useSignal(''), tried = useSignal(false), ends = useSignal(false);
  const act = useAct(key => {
    const how = { params: { path: { number: c.number }, header: { 'Idempotency-Key': key } },
      body: { text: text.value.trim(), version: c.version } };
    return ends.value ? staff(api => api.POST('/v1/staff/complaints/{number}/resolution', how))
      : staff(api => api.POST('/v1/staff/complaints/{number}/entries', how));
  }, now => onDone(now, ends.value ? 'It is put right, and the customer is told.' : 'Your answer is sent.'));
  const short = text.value.trim().length < 2;
  async function send() {
    tried.value = true;
    if (!short) await act.run();
  }
  return (
    <Card title="Answer">
      <Macros about="COMPLAINT" kind={c.kind} language={c.language} onPick={said => { text.value = said; }} />
      <form noValidate onSubmit={onSubmit(send)}>
        <Field key="reply" id="reply" label="What the customer reads" hint={`In ${languageWords(c.language)}. No tokens.`}
          error={tried.value && short && 'Write an answer.'}>
          {a => <textarea {...a} class="in" rows={4} maxLength={2000} value={text.value}
            onInput={e => { text.value = e.currentTarget.value; }} />}
        </Field>
        {act.problem && (isStale(act.problem) || act.problem.code === 'COMPLAINT_CHANGED'
          ? <Stale problem={act.problem} onReload={onReload} /> : <Trouble problem={act.problem} />)}
        <div class="acts">
          <button class="btn line" disabled={act.busy} onClick={() => { ends.value = false; }}>Answer</button>
          <button class="btn go" disabled={act.busy} onClick={() => { ends.value = true; }}>Answer: put right</button>
        </div>
      </form>
    </Card>
  );
}
