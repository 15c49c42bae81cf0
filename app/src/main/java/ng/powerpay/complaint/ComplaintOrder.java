package ng.powerpay.complaint;

import ng.powerpay.notify.Contacts;
import ng.powerpay.notify.Language;
import ng.powerpay.platform.Problem;
import ng.powerpay.platform.Sha256;
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
        Problem.given("kind", kind);
        text = ComplaintAnswer.fitting(Problem.given("text", text), LEAST);
        reference = reference == null || reference.isBlank() ? null : reference.strip();
        phone = Contacts.mobile(Problem.given("phone", phone));
        email = Contacts.email(email);
        language = language == null ? Language.EN : language;
    }

    Language spoken() {
        return language == null ? Language.EN : language;
    }

    /** The same for the same complaint, however the phone number was written. */
    byte[] hash() {
        return Sha256.of(toString());
    }
}
