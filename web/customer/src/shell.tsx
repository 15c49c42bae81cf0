import type { ComponentChildren } from 'preact';
import { useLayoutEffect } from 'preact/hooks';
import { useLocation } from 'preact-iso/router';
import { Icon, type IconName } from '@powerpay/kit/icon';
import { choose } from './i18n';
import m from './locales/en/shell';
import { Offer } from './offer';
import { LANGUAGES, language, type Language } from './words';

/** A tab is also where one is on the pages below it. */
function Tab({ href, icon, text }: { href: string; icon: IconName; text: string }) {
  const { path } = useLocation(), here = path === href || (href !== '/' && path.startsWith(`${href}/`));
  return <a href={href} aria-current={here ? 'page' : undefined}><Icon name={icon} />{text}</a>;
}

/** Shows the language that is spoken, also after one that could not come. */
const pick = async (field: HTMLSelectElement) => {
  await choose(field.value as Language);
  field.value = language.peek();
};
const Languages = () => (
  <>
    <label class="sr" for="language">{m.language}</label>
    <select id="language" value={language.value} onChange={e => void pick(e.currentTarget)}>
      {Object.entries(LANGUAGES).map(([code, name]) =>
        <option key={code} value={code}>{name}</option>)}
    </select>
  </>
);

const Foot = () => {
  const { path } = useLocation(), links = [
    ['/status', m.w_link], ['/privacy', m.privacy], ['/terms', m.terms],
  ] as const;
  return <footer class="foot">{links.filter(([href]) => href !== path).map(([href, text]) =>
    <a key={href} href={href}>{text}</a>)}</footer>;
};

const Logo = () => (
  <a class="logo" href="/"><svg viewBox="0 0 32 32" aria-hidden="true">
    <path d="M18.5 4 8 18h6.2L12.8 28 24 13.2h-6.6z" fill="#ffb81c" /></svg>PowerPay</a>
);

type Props = {
  /** The big heading; pages whose heading is in the card have none and a small header. */
  title?: string; lead?: string;
  /** The page's name in the browser when it is not the heading, and what search engines show. */
  name?: string; about?: string;
  /** The pay button takes the place of the tabs on phones. */
  docked?: boolean;
  children: ComponentChildren;
};

/** The frame of every page: header, tabs, language; and the page's name for the browser. */
export function Shell({ title, lead, name = title, about = lead, docked, children }: Props) {
  useLayoutEffect(() => {
    document.title = name ? `${name} · PowerPay` : 'PowerPay';
    document.querySelector('meta[name=description]')?.setAttribute('content', about ?? m.about);
  }, [name, about]);
  return (
    <div class={docked ? 'shell docked' : 'shell'}>
      <header class={title ? 'top' : 'top small'}>
        <a class="skip" href="#main">{m.skip}</a>
        <div class="bar">
          <Logo />
          <nav class="tabs" aria-label={m.menu}>
            <Tab href="/" icon="bolt" text={m.buy} />
            <Tab href="/receipts" icon="receipt" text={m.receipts} />
            <Tab href="/help" icon="info" text={m.help} />
            <Tab href="/me" icon="users" text={m.me} />
          </nav>
          <Languages />
        </div>
        {title && <div class="lead"><h1>{title}</h1><p>{lead}</p></div>}
      </header>
      <main id="main">{children}</main>
      {!docked && <Foot />}
      <Offer />
    </div>
  );
}
