package ng.powerpay.purchase;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import ng.powerpay.meter.Price;
import ng.powerpay.payment.Transfer;
import ng.powerpay.platform.Kobo;
import ng.powerpay.receipt.ReceiptLinks;
import ng.powerpay.vending.MeterType;
import ng.powerpay.vending.Token;
import org.jspecify.annotations.Nullable;

/** A purchase as its owner sees it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PurchaseView(
        String id,
        State state,
        @JsonProperty("final") boolean isFinal,
        String text,
        @Nullable Instant nextCheckAt,
        Instant createdAt,
        Instant updatedAt,
        MeterView meter,
        Price price,
        String phone,
        @Nullable String email,
        String gateway,
        @Nullable URI checkoutUrl,
        @Nullable AccountView transferAccount,
        @Nullable DeclineView decline,
        List<Token> tokens,
        @Nullable String units,
        @Nullable String vendorReceipt,
        @Nullable String receiptPdf,
        @Nullable String receiptHtml,
        @Nullable ReasonView reason,
        @Nullable RefundView refund) {

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record MeterView(
            String company,
            String companyName,
            MeterType type,
            String number,
            String customerName,
            @Nullable String address,
            @Nullable String band) {}

    /**
     * Where to transfer to.
     *
     * @param amountKobo exactly this
     * @param expiresAt after that it takes nothing
     */
    record AccountView(String bank, String accountNumber, String accountName, Kobo amountKobo, Instant expiresAt) {

        static AccountView of(Transfer.Account account) {
            return new AccountView(
                    account.bank(), account.number(), account.name(), account.amount(), account.expires());
        }
    }

    record DeclineView(String text, Instant at) {}

    record ReasonView(String code, String text) {}

    record RefundView(Kobo amountKobo, Instant at) {}

    static PurchaseView of(Purchase purchase, ReceiptLinks links) {
        return of(purchase, purchase.vending().tokens(), links);
    }

    /** For staff, who see no token, get no receipt with one, and cannot look it up as a guest. */
    static PurchaseView withoutTokens(Purchase purchase) {
        return of(purchase, List.of(), null);
    }

    private static PurchaseView of(Purchase purchase, List<Token> tokens, @Nullable ReceiptLinks links) {
        var receipts = purchase.state() == State.VENDED ? links : null;
        var account = purchase.openAccount();
        var open = purchase.state() == State.AWAITING_PAYMENT;
        return new PurchaseView(
                purchase.id().value(),
                purchase.state(),
                purchase.state().isFinal(),
                StatusText.of(purchase),
                StatusText.nextCheck(purchase),
                purchase.createdAt(),
                purchase.updatedAt(),
                meter(purchase),
                purchase.price(),
                links == null
                        ? Masked.phoneForStaff(purchase.contact().phone())
                        : Masked.phone(purchase.contact().phone()),
                Masked.email(purchase.contact().email()),
                purchase.paying().gateway(),
                open ? purchase.paying().checkout() : null,
                account == null ? null : AccountView.of(account),
                open ? decline(purchase.paying()) : null,
                tokens,
                units(purchase.vending().unitsTenths()),
                purchase.vending().receipt(),
                receipts == null ? null : receipts.to(purchase.id().value(), "receipt.pdf"),
                receipts == null ? null : receipts.to(purchase.id().value(), "receipt.html"),
                reason(purchase.ending()),
                refund(purchase.ending()));
    }

    private static MeterView meter(Purchase purchase) {
        var meter = purchase.meter();
        var owner = purchase.owner();
        return new MeterView(
                meter.company(),
                owner.companyName(),
                meter.type(),
                meter.number(),
                owner.name(),
                owner.address(),
                owner.band());
    }

    static @Nullable String units(@Nullable Long tenths) {
        return tenths == null ? null : BigDecimal.valueOf(tenths, 1).toPlainString();
    }

    private static @Nullable DeclineView decline(Purchase.Paying paying) {
        return paying.decline() == null || paying.declinedAt() == null
                ? null
                : new DeclineView(paying.decline(), paying.declinedAt());
    }

    private static @Nullable ReasonView reason(Purchase.Ending ending) {
        return ending.reasonCode() == null || ending.reason() == null
                ? null
                : new ReasonView(ending.reasonCode(), ending.reason());
    }

    private static @Nullable RefundView refund(Purchase.Ending ending) {
        return ending.refunded() == null || ending.refundedAt() == null
                ? null
                : new RefundView(ending.refunded(), ending.refundedAt());
    }
}
