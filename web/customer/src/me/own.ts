import { signal } from '@preact/signals';
import { call, problemOf } from '@powerpay/kit/api';
import { account, forgetAccount, rememberAccount } from '../account';

type Ask<T> = Parameters<typeof call<T>>[0];

/** The open question "is it still you?"; answered true once the code was right. */
export const asking = signal<((sure: boolean) => void) | null>(null);
let question: Promise<boolean> | null = null;
/** Asked once, however many calls wait for the answer. */
const stillYou = () => question ??= new Promise<boolean>(done => {
  asking.value = sure => { asking.value = null; question = null; done(sure); };
});

/**
 * A call of the signed-in person. Without a session this phone forgets the account, which leads
 * the page to the sign-in; for a delicate thing it asks for a code first and then repeats the call.
 */
export async function own<T>(ask: Ask<T>): Promise<T> {
  try { return await call(ask); } catch (e) {
    const { code } = problemOf(e);
    if (code === 'SIGN_IN_REQUIRED') forgetAccount();
    if (code === 'SIGN_IN_AGAIN' && await stillYou()) return call(ask);
    throw e;
  }
}

/** Renews what this phone knows of the account; without network the old copy stays. */
export const renewAccount = async () => {
  if (account.peek()) rememberAccount(await own(c => c.GET('/v1/account')));
};

let exit = '';
/** Where the pages of the account lead when it is gone on purpose. */
export const leaveTo = (path: string) => { exit = path; };
/** … and when the session ended by itself: to the sign-in and back here. */
export function exitFrom(path: string): string {
  const to = exit || `/sign-in?to=${path}`;
  exit = '';
  return to;
}

/** Where to go after signing in: only addresses of this shop. */
export const wayBack = (search: string): string => {
  const to = new URLSearchParams(search).get('to') ?? '';
  return /^\/(?![/\\])/.test(to) ? to : '/me';
};
