import { signal } from '@preact/signals';
import { call, problemOf, type Problem } from '@powerpay/kit/api';

/** unknown until the first answer of the API; the cookie itself is hidden from scripts. */
export type Session = 'unknown' | 'out' | 'in';
export const session = signal<Session>('unknown');

/** A staff call. An ended session shows the sign-in form again and keeps the address. */
export async function staff<T>(ask: Parameters<typeof call<T>>[0]): Promise<T> {
  try {
    const answer = await call<T>(ask);
    session.value = 'in';
    return answer;
  } catch (e) {
    if (problemOf(e).status === 401) session.value = 'out';
    else if (session.value === 'unknown') session.value = 'in';   // the page shows the problem
    throw e;
  }
}

export async function signIn(email: string, password: string): Promise<Problem | null> {
  try {
    await call(c => c.POST('/v1/staff/sessions', { body: { email, password } }));
    session.value = 'in';
    return null;
  } catch (e) { return problemOf(e); }
}

export async function signOut() {
  await call(c => c.DELETE('/v1/staff/sessions')).catch(() => undefined);
  session.value = 'out';
}
