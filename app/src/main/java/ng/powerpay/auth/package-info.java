/**
 * Ways to prove who one is, for customers and staff alike; who they are is for those who ask.
 * {@code OneTimeCodes} go to a phone or an address, {@link ng.powerpay.auth.Passwords}
 * checks Argon2id hashes, {@code Totp} the codes of an app and
 * {@code RecoveryCodes} what replaces it, {@link ng.powerpay.auth.Passkeys} what an
 * authenticator signed. {@code Secrets} makes what a cookie holds, and
 * {@code KeyedHash} hides what is too short for a plain hash.
 */
@NullMarked
package ng.powerpay.auth;

import org.jspecify.annotations.NullMarked;
