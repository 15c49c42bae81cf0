import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { dateOf } from '@powerpay/kit/time';
import m from '../locales/en/privacy';
import { Shell } from '../shell';
import { fill } from '../words';
import { Article, TEXTS_SINCE } from './articles';
import { contactOf, type Contact } from './contact';

/** What we know about people, why, for how long, and what they may ask of us. */
export default function Privacy() {
  return (
    <Shell title={m.title} lead={m.lead}>
      <article class="card">
        <Article title={m.what} texts={[m.what1, m.what2, m.what3, m.what4]} />
        <Article title={m.why} texts={[m.why1, m.why2]} />
        <Article title={m.who} texts={[m.who1, m.who2]} />
        <Article title={m.long} texts={[m.long1, m.long2]} />
        <Article title={m.rights} texts={[m.rights1, m.rights2]} />
        <Officer />
        <p class="hint">{fill(m.version, { when: dateOf(TEXTS_SINCE) })}</p>
      </article>
      <nav class="card side"><ul class="ways-on">
        <li><a href="/complaint">{m.complain}</a></li>
        <li><a href="/terms">{m.terms}</a></li>
      </ul></nav>
    </Shell>
  );
}

/** Whoever runs the shop names its officer in contact.json; until then the page says so. */
function Officer() {
  const contact = useSignal<Contact>({});
  useEffect(() => { void contactOf().then(c => { contact.value = c; }); }, []);
  const { officer, email, address } = contact.value;
  const known = [officer, email, address].filter((x): x is string => !!x);
  return <Article title={m.contact} texts={known.length ? known : [m.noContact]} />;
}
