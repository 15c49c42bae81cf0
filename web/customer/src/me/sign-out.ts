import { call, problemOf } from '@powerpay/kit/api';
import { forgetAccount } from '../account';
import { clearForms } from './typed';

/** Ends the session of this phone at the server first: a sign-out that only looks so is none. */
export async function signOut() {
  try {
    const all = await call(c => c.GET('/v1/account/sessions'));
    const id = all.find(s => s.current)?.id;
    if (id) await call(c => c.DELETE('/v1/account/sessions/{id}', { params: { path: { id } } }));
  } catch (e) {
    if (problemOf(e).code !== 'SIGN_IN_REQUIRED') throw e;
  }
  clearForms();
  forgetAccount();
}
