import { effect, signal, type Signal } from '@preact/signals';

const forms = new Map<string, Signal<string>>(), clears: (() => void)[] = [];
const nameOf = (name: string) => `pp.typed.${name}`;

function read(name: string): string {
  try { return sessionStorage.getItem(nameOf(name)) ?? ''; } catch { return ''; }
}
function write(name: string, value: string) {
  try {
    if (value) sessionStorage.setItem(nameOf(name), value);
    else sessionStorage.removeItem(nameOf(name));
  } catch { /* private mode */ }
}

/**
 * What is typed into an unfinished form. It outlives the page: signing in again on the way, and a
 * phone that drops this tab while its owner reads the SMS. Empty it when the work is done.
 */
export function typed(name: string, first = ''): Signal<string> {
  const known = forms.get(name);
  if (known) return known;
  const made = signal(read(name) || first);
  forms.set(name, made);
  clears.push(() => { made.value = first; });
  effect(() => write(name, made.value === first ? '' : made.value));
  return made;
}

/** Passwords and codes: kept while this page is open, written nowhere. */
export function secret(name: string): Signal<string> {
  const known = forms.get(name);
  if (known) return known;
  const made = signal('');
  forms.set(name, made);
  clears.push(() => { made.value = ''; });
  return made;
}

/** At sign-out: nobody's half-typed form is shown to the next person. */
export function clearForms() {
  for (const clear of clears) clear();
}
