package ng.powerpay.auth;

import java.util.Base64;

/** Bytes as WebAuthn's JSON has them. */
final class Base64Url {

    private Base64Url() {}

    static String of(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** @throws IllegalArgumentException for anything else */
    static byte[] bytes(String text) {
        return Base64.getUrlDecoder().decode(text);
    }
}
