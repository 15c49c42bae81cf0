import { Icon } from '@powerpay/kit/icon';
import { Purchases } from './purchases/page';
import { session, signOut } from './session';
import { SignIn } from './sign-in';

/** The list asks first; a 401 on that question is what shows the sign-in form. */
export const App = () => session.value === 'out' ? <SignIn /> : (
  <div class={session.value === 'in' ? 'shell' : 'shell unknown'}>
    <header class="rail">
      <a class="skip" href="#main">Skip to content</a>
      <a class="brand" href="/admin/"><img src="/admin/icon.svg" width="28" height="28" alt="" />
        PowerPay<em>staff</em></a>
      <nav aria-label="Main"><a href="/admin/" aria-current="page">
        <Icon name="receipt" />Purchases</a></nav>
      {session.value === 'in' && <button class="out" onClick={() => void signOut()}>
        <Icon name="out" />Sign out</button>}
    </header>
    <Purchases />
  </div>
);
