package ng.powerpay.purchase;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import ng.powerpay.meter.Price;
import ng.powerpay.notify.Language;
import ng.powerpay.payment.Transfer;
import ng.powerpay.platform.Kobo;
import ng.powerpay.vending.Meter;
import ng.powerpay.vending.Token;
import org.jspecify.annotations.Nullable;

/**
 * A purchase as it stood when it was read.
 *
 * @param dueAt when the next step is due; null when none is
 * @param asks how often a question was asked in this state
 * @param age since it was placed, by the database's clock
 */
record Purchase(
        PurchaseId id,
        State state,
        @Nullable Instant dueAt,
        int asks,
        Duration age,
        Meter meter,
        Owner owner,
        Contact contact,
        Price price,
        Paying paying,
        Vending vending,
        Ending ending,
        Instant createdAt,
        Instant updatedAt) {

    /**
     * What is given back when nothing is delivered; what was paid beyond the price goes by itself.
     */
    Kobo owed() {
        if (ending.wholeRefund() != null) {
            return ending.wholeRefund();
        }
        var paid = paying.captured();
        return paid.compareTo(price.totalKobo()) < 0 ? paid : price.totalKobo();
    }

    /** The database's clock when it was read, to the second. */
    Instant readAt() {
        return createdAt.plus(age);
    }

    /** Takes money now; null when there is none, it is closed, or nothing is awaited any more. */
    Transfer.@Nullable Account openAccount() {
        var account = paying.account;
        return state == State.AWAITING_PAYMENT
                        && account != null
                        && account.expires().isAfter(readAt())
                ? account
                : null;
    }

    /** The same with the page that was kept for it. */
    Purchase opened(URI page) {
        return payable(page, paying.account);
    }

    /** The same with the account that was kept for it. */
    Purchase given(Transfer.Account account) {
        return payable(paying.checkout, account);
    }

    private Purchase payable(@Nullable URI page, Transfer.@Nullable Account account) {
        var there = new Paying(
                paying.gateway,
                paying.reference,
                page,
                account,
                paying.decline,
                paying.declinedAt,
                paying.paid,
                paying.paidAt,
                paying.paidBy);
        return new Purchase(
                id, state, dueAt, asks, age, meter, owner, contact, price, there, vending, ending, createdAt,
                updatedAt);
    }

    record Owner(
            String companyName,
            String name,
            @Nullable String address,
            @Nullable String band) {}

    /** @param phone E.164 */
    record Contact(String phone, @Nullable String email, Language language) {

        /** Of somebody who is written to in English. */
        Contact(String phone, @Nullable String email) {
            this(phone, email, Language.EN);
        }

        /**
         * In place of a phone that was forgotten; nobody has this number, and its digits open
         * nothing.
         */
        static final String FORGOTTEN = "+2340000000000";

        boolean isForgotten() {
            return phone.equals(FORGOTTEN);
        }

        String lastFour() {
            return phone.substring(phone.length() - 4);
        }
    }

    /** @param account of this purchase alone; may be closed by now */
    record Paying(
            String gateway,
            String reference,
            @Nullable URI checkout,
            Transfer.@Nullable Account account,
            @Nullable String decline,
            @Nullable Instant declinedAt,
            @Nullable Kobo paid,
            @Nullable Instant paidAt,
            @Nullable String paidBy) {

        /** What was captured; only for purchases that were paid. */
        Kobo captured() {
            if (paid == null) {
                throw new IllegalStateException("nothing was paid");
            }
            return paid;
        }
    }

    /** @param age since the attempt began, by the database's clock; zero when none did */
    record Vending(
            @Nullable String vendor,
            @Nullable String reference,
            Duration age,
            int attempts,
            List<Token> tokens,
            @Nullable Long unitsTenths,
            @Nullable String receipt,
            @Nullable Instant at) {}

    /**
     * @param reviewFrom where it stood when a person was called; null when none was
     * @param refundDueAt when the gateway is asked next about the refund under way
     * @param wholeRefund the amount of refund number 0; null when there is none
     */
    record Ending(
            @Nullable Long receiptNumber,
            @Nullable String reasonCode,
            @Nullable String reason,
            @Nullable State reviewFrom,
            @Nullable Instant refundDueAt,
            @Nullable Kobo wholeRefund,
            @Nullable Kobo refunded,
            @Nullable Instant refundedAt,
            @Nullable Instant reversedAt) {}
}
