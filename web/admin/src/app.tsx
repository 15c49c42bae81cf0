import { Icon, type IconName } from '@powerpay/kit/icon';
import { param, visit } from './address';
import { Cases } from './cases/page';
import { Providers } from './providers/page';
import { Purchases } from './purchases/page';
import { session, signOut } from './session';
import { SignIn } from './sign-in';

const PAGES: [string, string, IconName][] =
  [['', 'Purchases', 'receipt'], ['cases', 'Cases', 'alert'],
    ['providers', 'Providers', 'bolt']];

/** The list asks first; a 401 on that question is what shows the sign-in form. */
export const App = () => session.value === 'out' ? <SignIn /> : (
  <div class={session.value === 'in' ? 'shell' : 'shell unknown'}>
    <header class="rail">
      <a class="skip" href="#main">Skip to content</a>
      <a class="brand" href="/admin/"><img src="/admin/icon.svg" width="28" height="28" alt="" />
        PowerPay<em>staff</em></a>
      <nav aria-label="Main">{PAGES.map(([view, text, icon]) => (
        <a key={view} href={view ? `/admin/?view=${view}` : '/admin/'} onClick={visit}
          aria-current={param('view') === view ? 'page' : undefined}>
          <Icon name={icon} />{text}</a>))}</nav>
      {session.value === 'in' && <button class="out" onClick={() => void signOut()}>
        <Icon name="out" />Sign out</button>}
    </header>
    <Page view={param('view')} />
  </div>
);

const Page = ({ view }: { view: string }) => view === 'cases' ? <Cases />
  : view === 'providers' ? <Providers /> : <Purchases />;
