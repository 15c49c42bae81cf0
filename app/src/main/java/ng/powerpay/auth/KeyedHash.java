package ng.powerpay.auth;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import ng.powerpay.platform.Hmac;

/**
 * Hides texts that are short enough to be guessed, such as six digits: without the key, which is
 * not in the database, every guess looks the same.
 */
public final class KeyedHash {

    private static final String HMAC = "HmacSHA256";

    private final String key;

    /** @param dataKey the setting; what is hashed with another one is not known again */
    public KeyedHash(byte[] dataKey) {
        this.key = Hmac.hex(HMAC, HexFormat.of().formatHex(dataKey), "sign-in".getBytes(StandardCharsets.UTF_8));
    }

    /**
     * 32 bytes.
     *
     * @param use what the text is for: the same text for another use has another hash
     */
    public byte[] of(String use, String text) {
        return Hmac.bytes(HMAC, key, (use + "\n" + text).getBytes(StandardCharsets.UTF_8));
    }
}
