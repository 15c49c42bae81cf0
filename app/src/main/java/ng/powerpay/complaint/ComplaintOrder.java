package ng.powerpay.complaint;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import ng.powerpay.notify.Contacts;
import ng.powerpay.notify.Language;
import ng.powerpay.platform.ErrorCode;
import ng.powerpay.platform.Problem;
import org.jspecify.annotations.Nullable;

/**
 * What a customer complains of.
 *
 * @param text 10 to 2,000 characters
 * @param reference of the purchase it is about, or null
 * @param phone a Nigerian mobile number, the purchase's where there is one
 * @param language of what we write; null for English
 */
record ComplaintOrder(
        ComplaintKind kind,
        String text,
        @Nullable String reference,
        String phone,
        @Nullable String email,
        @Nullable Language language) {

    private static final int LEAST = 10;

    ComplaintOrder {
        given("kind", kind);
        text = ComplaintAnswer.fitting(given("text", text), LEAST);
        reference = reference == null || reference.isBlank() ? null : reference.strip();
        phone = Contacts.mobile(given("phone", phone));
        email = Contacts.email(email);
        language = language == null ? Language.EN : language;
    }

    private static <T> T given(String field, @Nullable T value) {
        if (value == null) {
            throw Problem.field(ErrorCode.FIELD_MISSING, field, "It must be given.");
        }
        return value;
    }

    Language spoken() {
        return language == null ? Language.EN : language;
    }

    /** The same for the same complaint, however the phone number was written. */
    byte[] hash() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(toString().getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is part of every JDK", e);
        }
    }
}
