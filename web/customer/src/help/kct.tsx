import './help.css';
import m from '../locales/en/kct';
import { Shell } from '../shell';
import { fill } from '../words';
import { MeterPicture } from './meter';
import { Question } from './question';

const picture = (text: string) => fill(m.pic, { text });

/** Why a meter wants several numbers, and how to type them. */
export default function KeyChange() {
  return (
    <Shell title={m.title} lead={m.lead}>
      <section class="card" aria-labelledby="how">
        <h2 id="how">{m.how}</h2>
        <ol class="todo">
          <li><p>{m.step1}</p>
            <MeterPicture shows="1234 5678 90" press="enter" words={picture('1234 5678 90')} /></li>
          <li class="pause"><p><b>{m.wait}</b></p>
            <MeterPicture shows="OK" words={picture('OK')} /></li>
          <li><p>{m.step2}</p>
            <MeterPicture shows="9876 5432 10" press="enter" words={picture('9876 5432 10')} />
            <p class="hint">{m.more}</p></li>
          <li><p>{m.step3}</p>
            <MeterPicture shows="22.1 kWh" words={picture('22.1 kWh')} /></li>
        </ol>
        <p class="hint">{m.slow}</p>
      </section>
      <div class="stack">
        <section class="card plain" aria-labelledby="why">
          <h2 id="why">{m.why}</h2><p>{m.why1}</p><p>{m.why2}</p>
        </section>
        <section class="card list-of"><Question title={m.no} open><Rejected /></Question></section>
      </div>
    </Shell>
  );
}

const Rejected = () => (
  <>
    <ol class="todo">{[m.no1, m.no2, m.no3, m.no4, m.no5].map(text =>
      <li key={text}><p>{text}</p></li>)}</ol>
    <ul class="ways-on">
      <li><a href="/help/errors">{m.errors}</a></li>
      <li><a href="/receipts">{m.find}</a></li>
      <li><a href="/complaint">{m.complain}</a></li>
    </ul>
  </>
);
