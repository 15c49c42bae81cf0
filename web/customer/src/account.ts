import { computed, signal } from '@preact/signals';
import type { AccountSeen } from '@powerpay/kit/model';
import { forget, keep, kept } from './store';

/**
 * Who is signed in on this phone, as last seen. The session itself is a cookie that no script can
 * read; this copy lets pages draw at once, offline too, and keeps a guest from asking the server.
 */
export const account = signal(kept<AccountSeen | null>('account', null));
export const signedIn = computed(() => account.value !== null);

export function rememberAccount(seen: AccountSeen) {
  account.value = seen;
  keep('account', seen);
}

/** What the account brought to this phone goes; what was bought on the phone itself stays. */
export function forgetAccount() {
  for (const name of ['account', 'own', 'own-meters']) forget(name);
  account.value = null;
}
