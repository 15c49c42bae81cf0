import { useLocation } from 'preact-iso/router';
import { useEffect, useMemo } from 'preact/hooks';
import { signedIn } from '../account';
import m from '../locales/en/signin';
import { Shell } from '../shell';
import { wayBack } from './own';
import { SignSteps } from './sign-steps';
import { createSigning } from './signing';
import './me.css';

const HEADINGS = {
  who: () => m.title, code: () => m.codeTitle, password: () => m.title, second: () => m.secondTitle,
  in: () => m.title,
};

/** Phone or e-mail and a code; or a passkey, or a password. Afterwards back to where one was. */
export default function SignIn() {
  const s = useMemo(() => createSigning(), []), { route } = useLocation();
  const at = s.step.value.at, heading = HEADINGS[at]();
  useEffect(() => {
    void s.suggest();
    return s.close;
  }, []);
  useEffect(() => {
    if (signedIn.value && (at === 'in' || at === 'who')) route(wayBack(location.search), true);
  }, [at, signedIn.value]);
  return (
    <Shell name={m.title} about={m.lead}>
      <section class="card narrow">
        <div><h1 class="ask" tabIndex={-1}>{heading}</h1>
          {at === 'who' && <p class="hint">{m.lead}</p>}</div>
        <SignSteps s={s} />
      </section>
    </Shell>
  );
}
