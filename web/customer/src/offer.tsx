import { choose, missed, offered, refuseOffer } from './i18n';
import m from './locales/en/shell';
import { LANGUAGES } from './words';

/** Asked in the language itself, as nobody else would need it. */
const ASKED = {
  pcm: 'You wan use Pidgin?', ha: 'Kuna son Hausa?', yo: 'Ṣé ẹ fẹ́ èdè Yorùbá?', ig: 'Ị chọrọ Igbo?', en: '',
};

/** On a first visit: the phone's language, beside English. It covers nothing one must press. */
export function Offer() {
  const to = offered.value;
  if (missed.value) return <p class="offer" role="alert">{m.languageNo}</p>;
  if (!to) return null;
  return (
    <aside class="offer" lang={to} aria-label={LANGUAGES[to]}>
      <p>{ASKED[to]}</p>
      <button type="button" class="btn go" onClick={() => void choose(to)}>{LANGUAGES[to]}</button>
      <button type="button" class="btn line" lang="en" onClick={refuseOffer}>English</button>
    </aside>
  );
}
