package ng.powerpay.auth;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A browser's answer, {@code PublicKeyCredential.toJSON()}, of which only what is looked at is
 * read.
 */
public record PasskeyAnswer(@Nullable Map<String, @Nullable Object> json) {

    private static final int MOST_CHARACTERS = 20_000;

    /**
     * The credential's id.
     *
     * @throws ng.powerpay.platform.Problem PASSKEY_REFUSED
     */
    public byte[] id() {
        try {
            return bytes(json == null ? null : json.get("rawId"));
        } catch (IllegalArgumentException e) {
            throw Passkeys.refused();
        }
    }

    byte[] bytes(String field) {
        var response = json == null ? null : json.get("response");
        return bytes(response instanceof Map<?, ?> fields ? fields.get(field) : null);
    }

    /** @throws IllegalArgumentException when it is no text of Base64 */
    private static byte[] bytes(@Nullable Object value) {
        if (value instanceof String text && text.length() <= MOST_CHARACTERS) {
            return Base64Url.bytes(text);
        }
        throw new IllegalArgumentException("a part is missing");
    }
}
