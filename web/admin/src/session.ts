import { signal } from '@preact/signals';
import { call, problemOf, type Problem } from '@powerpay/kit/api';
import type { StaffSignedIn } from '@powerpay/kit/model';

/** unknown until the first answer of the API; the cookie itself is hidden from scripts. */
export type Session = 'unknown' | 'out' | 'in';
export const session = signal<Session>('unknown');

/** How far a sign-in is that took the password; null before, and when it is done. */
export const halfway = signal<StaffSignedIn | null>(null);

/** Set while a call waits for the second factor to be shown once more; told whether it was. */
export const asking = signal<((shown: boolean) => void) | null>(null);

const shownOnceMore = () => new Promise<boolean>(resolve => {
  const before = asking.peek();
  asking.value = shown => { asking.value = null; before?.(shown); resolve(shown); };
});

/**
 * A staff call. An ended session shows the sign-in form again and keeps the address; one that moves
 * money or rights asks for the second factor when that was shown a while ago, and then goes on.
 */
export async function staff<T>(ask: Parameters<typeof call<T>>[0]): Promise<T> {
  try {
    const answer = await call<T>(ask);
    if (!halfway.peek()) session.value = 'in';
    return answer;
  } catch (e) {
    const { status, code } = problemOf(e);
    if (code === 'STEP_UP_NEEDED' && await shownOnceMore()) return staff(ask);
    if (status === 401) { halfway.value = null; session.value = 'out'; }
    else if (session.value === 'unknown') session.value = 'in';   // the page shows the problem
    throw e;
  }
}

/** The password opens only the way to the second factor. */
export async function signIn(email: string, password: string): Promise<Problem | null> {
  try {
    halfway.value = await call(c => c.POST('/v1/staff/sessions', { body: { email, password } }));
    return null;
  } catch (e) { return problemOf(e); }
}

export function enter() {
  halfway.value = null;
  session.value = 'in';
}

export async function signOut() {
  await call(c => c.DELETE('/v1/staff/sessions')).catch(() => undefined);
  halfway.value = null;
  session.value = 'out';
}
