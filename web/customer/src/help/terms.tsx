import { dateOf } from '@powerpay/kit/time';
import m from '../locales/en/terms';
import { Shell } from '../shell';
import { fill } from '../words';
import { Article, TEXTS_SINCE } from './articles';

/** What customers can count on, and when they get money back. */
export default function Terms() {
  return (
    <Shell title={m.title} lead={m.lead}>
      <article class="card">
        <Article title={m.sell} texts={[m.sell1]} />
        <Article title={m.price} texts={[m.price1]} />
        <Article title={m.meter} texts={[m.meter1]} />
        <Article title={m.back} texts={[m.back1, m.back2, m.back3]} />
        <Article title={m.not} texts={[m.not1, m.wallet]} />
        <Article title={m.complain} texts={[m.complain1]} />
        <p class="hint">{fill(m.version, { when: dateOf(TEXTS_SINCE) })}</p>
      </article>
      <nav class="card side"><ul class="ways-on">
        <li><a href="/complaint">{m.send}</a></li>
        <li><a href="/privacy">{m.privacy}</a></li>
      </ul></nav>
    </Shell>
  );
}
