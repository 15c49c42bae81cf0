import { useEffect, useRef } from 'preact/hooks';
import { Icon } from '@powerpay/kit/icon';
import type { Complaint } from '@powerpay/kit/model';
import { dayAndTime } from '@powerpay/kit/time';
import { CopyButton } from '../copy-button';
import m from '../locales/en/complaint';

/** After sending: the number, the date, and what happens next. */
export function Done({ complaint: c }: { complaint: Complaint }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <section class="card narrow" role="status">
      <h2 ref={heading} tabIndex={-1}><Icon name="check" /> {m.done}</h2>
      <dl class="sum">
        <div><dt>{m.doneNumber}</dt><dd class="bigno">{c.number}</dd></div>
        <div><dt>{m.doneDue}</dt><dd>{dayAndTime(c.dueAt)}</dd></div>
      </dl>
      <ol class="todo">{[m.done1, m.done2, m.done3].map(text =>
        <li key={text}><p>{text}</p></li>)}</ol>
      <div class="row">
        <CopyButton text={c.number} />
        <a class="btn go" href={`/c/${c.number}`}>{m.open}</a>
      </div>
    </section>
  );
}
