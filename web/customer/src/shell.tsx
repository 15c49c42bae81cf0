import type { ComponentChildren } from 'preact';
import { useLocation } from 'preact-iso/router';
import { Icon, type IconName } from '@powerpay/kit/icon';
import { LANGUAGES, language, speak, t, type Language } from './i18n';

function Tab({ href, icon, text }: { href: string; icon: IconName; text: string }) {
  const here = useLocation().path === href;
  return <a href={href} aria-current={here ? 'page' : undefined}><Icon name={icon} />{text}</a>;
}

/** Shown as soon as there is a second language. */
const Languages = () => Object.keys(LANGUAGES).length < 2 ? null : (
  <>
    <label class="sr" for="language">{t.value.language}</label>
    <select id="language" value={language.value}
      onChange={e => void speak(e.currentTarget.value as Language)}>
      {Object.entries(LANGUAGES).map(([code, name]) =>
        <option key={code} value={code}>{name}</option>)}
    </select>
  </>
);

const Foot = () => (
  <footer class="foot">{useLocation().path !== '/status'
    && <a href="/status">{t.value.w_link}</a>}</footer>
);

type Props = {
  /** The big heading; pages whose heading is in the card have none and a small header. */
  title?: string; lead?: string;
  /** The pay button takes the place of the tabs on phones. */
  docked?: boolean;
  children: ComponentChildren;
};

export const Shell = ({ title, lead, docked, children }: Props) => (
  <div class={docked ? 'shell docked' : 'shell'}>
    <header class={title ? 'top' : 'top small'}>
      <a class="skip" href="#main">{t.value.skip}</a>
      <div class="bar">
        <a class="logo" href="/"><svg viewBox="0 0 32 32" aria-hidden="true">
          <path d="M18.5 4 8 18h6.2L12.8 28 24 13.2h-6.6z" fill="#ffb81c" /></svg>PowerPay</a>
        <nav class="tabs" aria-label="PowerPay">
          <Tab href="/" icon="bolt" text={t.value.buy} />
          <Tab href="/receipts" icon="receipt" text={t.value.receipts} />
        </nav>
        <Languages />
      </div>
      {title && <div class="lead"><h1>{title}</h1><p>{lead}</p></div>}
    </header>
    <main id="main">{children}</main>
    {!docked && <Foot />}
  </div>
);
