package ng.powerpay.purchase;

import java.util.Locale;
import ng.powerpay.notify.Contacts;
import ng.powerpay.notify.Language;
import ng.powerpay.platform.Kobo;
import ng.powerpay.platform.Problem;
import ng.powerpay.platform.Sha256;
import ng.powerpay.vending.Meter;
import ng.powerpay.vending.MeterType;
import org.jspecify.annotations.Nullable;

/**
 * What a customer asks for.
 *
 * @param amountKobo for the company, without our fee; whole naira
 * @param totalKobo the all-in price the customer saw; another price now is refused, not charged
 * @param phone a Nigerian mobile number, in national or international form
 * @param gateway where to pay, one of {@code GET /v1/gateways}; null for the first of them
 * @param payBy null for the gateway's page
 * @param language of what is written about it; null for English
 */
record PurchaseOrder(
        String company,
        MeterType type,
        String number,
        Kobo amountKobo,
        Kobo totalKobo,
        String phone,
        @Nullable String email,
        @Nullable String gateway,
        @Nullable PayBy payBy,
        @Nullable Language language) {

    enum PayBy {
        PAGE,
        /** A bank account of the purchase's own, where the gateway gives such. */
        ACCOUNT
    }

    PurchaseOrder {
        Problem.given("company", company);
        Problem.given("type", type);
        number = Problem.given("number", number).strip().toUpperCase(Locale.ROOT);
        Problem.given("amountKobo", amountKobo);
        Problem.given("totalKobo", totalKobo);
        phone = Contacts.mobile(Problem.given("phone", phone));
        email = Contacts.email(email);
    }

    Meter meter() {
        return new Meter(company, type, number);
    }

    Purchase.Contact contact() {
        return new Purchase.Contact(phone, email, language == null ? Language.EN : language);
    }

    boolean byAccount() {
        return payBy == PayBy.ACCOUNT;
    }

    /**
     * The same for the same wishes, however the phone number was written and in whatever language.
     */
    byte[] hash() {
        var wishes = toString().replaceFirst(", language=\\w+]$", "]");
        return Sha256.of(wishes);
    }
}
