import { useEffect } from 'preact/hooks';
import { follow, go, place, readAddress } from './address';
import { loadMe, me } from './me';
import { home } from './nav';
import { Outlet } from './outlet';
import { find } from './route';
import { asking, session } from './session';
import { lazy } from './session/lazy';
import { Shell } from './shell';
import { SignIn } from './sign-in';

const StepUp = lazy(() => import('./session/step-up'));
const Invitation = lazy(() => import('./session/invitation'));

/** Who is signed in is asked first; a 401, then or later, is what shows the sign-in form. */
export function App() {
  const out = session.value === 'out', { path } = place.value, hit = find(path);
  const invited = path === '/admin/invitation', nowhere = path === '/admin' && !hit;
  useEffect(() => {
    addEventListener('popstate', readAddress);
    addEventListener('click', follow);
    return () => { removeEventListener('popstate', readAddress); removeEventListener('click', follow); };
  }, []);
  useEffect(() => {
    if (out) me.value = {};                            // the next one may have other roles
    else if (!invited) void loadMe();
  }, [out, invited]);
  useEffect(() => { if (nowhere) go(home() + location.search, true); }, [nowhere]);
  if (invited) return <Invitation />;
  if (out) return <SignIn />;
  return (
    <Shell nav={hit?.route.nav ?? ''}>{!nowhere && <Outlet hit={hit} />}
      {asking.value && <StepUp />}</Shell>
  );
}
