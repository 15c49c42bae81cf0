import './help.css';
import { Icon, type IconName } from '@powerpay/kit/icon';
import { naira } from '@powerpay/kit/money';
import { dayAndTime } from '@powerpay/kit/time';
import m from '../locales/en/help';
import { Shell } from '../shell';
import { receipts } from '../store';
import { fill } from '../words';
import { knownComplaints } from './complaints';
import { FindComplaint } from './find-complaint';
import { MeterPicture } from './meter';
import { Question } from './question';
import { StateBadge } from './state-badge';

/** Answers to what people ask most, and the way to a person. */
export default function Help() {
  return (
    <Shell title={m.title} lead={m.lead}>
      <div class="stack">
        <section class="card list-of" aria-label={m.title}>
          <Question title={m.load}><Load /></Question>
          <Question title={m.none}><p>{m.noneDo}</p><p><a href="/receipts">{m.find}</a></p></Question>
          <Question title={m.rejected}><p>{m.rejectedDo}</p>
            <p><a href="/help/errors">{m.errors}</a></p></Question>
          <Question title={m.wrong}><p>{m.wrongDo}</p></Question>
          <Question title={m.refund}><p>{m.refundDo}</p></Question>
          <Question title={m.few}><p>{m.fewDo}</p></Question>
          <Question title={m.fees}><p>{m.feesDo}</p></Question>
        </section>
        <Contact />
      </div>
      <aside class="stack">
        <Yours />
        <FindComplaint />
        <More />
      </aside>
    </Shell>
  );
}

const picture = (shows: string) => fill(m.pic, { text: shows });

const Load = () => (
  <>
    <ol class="todo">
      <li><p>{m.load1}</p></li>
      <li><p>{m.load2}</p>
        <MeterPicture shows="5829 1047 33" press="digits" words={picture('5829 1047 33')} /></li>
      <li><p>{m.load3}</p>
        <MeterPicture shows="4920 785" press="enter" words={picture('4920 785')} /></li>
      <li><p>{m.load4}</p><MeterPicture shows="OK" words={picture('OK')} /></li>
    </ol>
    <p><a href="/help/kct">{m.loadMany}</a></p>
  </>
);

/** Complaining about the newest purchase of this phone takes one press. */
function Contact() {
  const newest = receipts.value[0]?.purchase;
  return (
    <section class="card" aria-labelledby="contact">
      <h2 id="contact">{m.complain}</h2>
      {newest && <p class="hint">{fill(m.last, {
        amount: naira(newest.price.totalKobo), name: newest.meter.customerName,
        when: dayAndTime(newest.createdAt),
      })}</p>}
      <div class="row">
        {newest && <a class="btn go" href={`/complaint?reference=${newest.id}`}>
          {fill(m.complainAbout, { reference: newest.id })}</a>}
        <a class={newest ? 'btn line' : 'btn go'} href="/complaint">
          <Icon name="send" />{newest ? m.complainElse : m.complain}</a>
      </div>
    </section>
  );
}

function Yours() {
  const all = knownComplaints();
  if (!all.length) return null;
  return (
    <section class="card" aria-labelledby="yours">
      <div><h2 id="yours">{m.yours}</h2><p class="hint">{m.yoursHint}</p></div>
      <ul class="ways-on states">{all.map(({ complaint: c }) => (
        <li key={c.number}><a href={`/c/${c.number}`}>
          <span class="mono">{c.number}</span><StateBadge complaint={c} /></a></li>))}</ul>
    </section>
  );
}

const LINKS: readonly [string, IconName, keyof typeof m][] = [
  ['/receipts', 'search', 'find'], ['/help/kct', 'info', 'kct'], ['/help/errors', 'alert', 'errors'],
  ['/usage', 'bolt', 'usage'], ['/status', 'clock', 'works'], ['/privacy', 'shield', 'privacy'],
  ['/terms', 'receipt', 'terms'],
];
const More = () => (
  <nav class="card" aria-labelledby="more">
    <h2 id="more">{m.more}</h2>
    <ul class="ways-on">{LINKS.map(([href, icon, name]) => (
      <li key={href}><a href={href}><Icon name={icon} />{m[name]}<Icon name="chevron" /></a></li>))}
    </ul>
  </nav>
);
