import { useSignal } from '@preact/signals';
import { Icon } from './kit/icon';
import { me, roleWords } from './me';
import { find } from './route';
import { signOut } from './session';

const THEMES = ['auto', 'light', 'dark'] as const;
type Theme = typeof THEMES[number];
const KEY = 'staff-theme';

function chosen(): Theme {
  try { return THEMES.find(t => t === localStorage.getItem(KEY)) ?? 'auto'; } catch { return 'auto'; }
}
function wear(theme: Theme) {
  if (theme === 'auto') delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
  try { localStorage.setItem(KEY, theme); } catch { /* the choice lasts as long as the page */ }
}
wear(chosen());

const initials = (text: string) =>
  text.split(/[\s.@_-]+/).slice(0, 2).map(w => w.charAt(0).toUpperCase()).join('') || 'P';

/** Who is signed in, the colours, and the way out; the browser closes it on Escape and outside. */
export function Account() {
  const theme = useSignal(chosen()), { email = '', name, roles = [] } = me.value;
  return (
    <>
      <button class="who" popovertarget="account">{initials(name ?? email)}
        <span class="sr">, your account</span></button>
      <div class="menu" id="account" popover="auto" role="group" aria-label="Account">
        <p><b>{name ?? email}</b><br />
          <span class="hint">{roles.map(roleWords).join(', ') || 'Staff'}</span></p>
        {find('/admin/me') && <a href="/admin/me"><Icon name="key" />My sign-in</a>}
        <div class="field"><label for="theme">Colours</label>
          <select id="theme" class="in" value={theme.value} onChange={e => {
            theme.value = e.currentTarget.value as Theme;
            wear(theme.value);
          }}><option value="auto">As the device</option><option value="light">Light</option>
            <option value="dark">Dark</option></select></div>
        <button onClick={() => void signOut()}><Icon name="out" />Sign out</button>
      </div>
    </>
  );
}
