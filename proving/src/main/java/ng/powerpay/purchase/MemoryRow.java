package ng.powerpay.purchase;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import ng.powerpay.platform.Kobo;
import ng.powerpay.vending.Token;
import org.jspecify.annotations.Nullable;

/**
 * A row of {@code purchase} in memory, with what a join would bring. Times are milliseconds of the
 * true clock; a change is made on a copy, which takes the row's place when no constraint speaks.
 */
final class MemoryRow implements Cloneable {

    final NewPurchase placed;
    final int number;
    final long createdAt;
    String reference;
    State state = State.AWAITING_PAYMENT;

    @Nullable
    Long dueAt;

    int asks;
    int claims;

    @Nullable
    String page;

    @Nullable
    String decline;

    @Nullable
    Long paid;

    @Nullable
    String paidBy;

    @Nullable
    Instant paidAt;

    @Nullable
    String vendor;

    @Nullable
    String vendReference;

    long vendStartedAt = -1;
    long vendSentAt = -1;
    int attempts;
    byte @Nullable [] tokens;

    @Nullable
    Long units;

    @Nullable
    String receipt;

    @Nullable
    Long vendedAt;

    @Nullable
    Long reversedAt;

    @Nullable
    Long receiptNumber;

    @Nullable
    String reasonCode;

    @Nullable
    String reason;

    @Nullable
    Integer refundNumber;

    @Nullable
    Long refunded;

    @Nullable
    Long refundedAt;

    @Nullable
    State reviewFrom;
    /** No step can read it, until a person looks at it. */
    boolean poisoned;

    Map<String, Long> accounts = new HashMap<>();

    MemoryRow(NewPurchase placed, int number, long now) {
        this.placed = placed;
        this.number = number;
        this.createdAt = now;
        this.reference = placed.id().value();
    }

    MemoryRow copy() {
        try {
            return (MemoryRow) super.clone();
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException(e);
        }
    }

    PurchaseId id() {
        return placed.id();
    }

    long total() {
        return placed.price().totalKobo().amount();
    }

    long owedPaid() {
        return paid == null ? 0 : paid;
    }

    long owedRefunded() {
        return refunded == null ? 0 : refunded;
    }

    long balance(String account) {
        return accounts.getOrDefault(account, 0L);
    }

    /**
     * @param refundDueAt when the refund under way is due
     * @param wholeRefund the amount of refund number 0
     */
    Purchase read(long now, @Nullable Long refundDueAt, @Nullable Kobo wholeRefund) {
        var meter = placed.meter();
        return new Purchase(
                id(),
                state,
                at(dueAt),
                asks,
                Duration.ofSeconds((now - createdAt + 500) / 1000),
                meter.meter(),
                new Purchase.Owner(meter.companyName(), meter.customerName(), null, null),
                placed.contact(),
                placed.price(),
                new Purchase.Paying(
                        placed.gateway(),
                        reference,
                        page == null ? null : URI.create(page),
                        null,
                        decline,
                        null,
                        paid == null ? null : new Kobo(paid),
                        paidAt,
                        paidBy),
                new Purchase.Vending(
                        vendor,
                        vendReference,
                        vendStartedAt < 0 ? Duration.ZERO : Duration.ofSeconds((now - vendStartedAt + 500) / 1000),
                        attempts,
                        opened(),
                        units,
                        receipt,
                        at(vendedAt)),
                new Purchase.Ending(
                        receiptNumber,
                        reasonCode,
                        reason,
                        reviewFrom,
                        at(refundDueAt),
                        wholeRefund,
                        refunded == null ? null : new Kobo(refunded),
                        at(refundedAt),
                        at(reversedAt)),
                Instant.ofEpochMilli(createdAt),
                Instant.ofEpochMilli(createdAt));
    }

    List<Token> opened() {
        return tokens == null ? List.of() : MemorySeal.open(tokens);
    }

    private static @Nullable Instant at(@Nullable Long millis) {
        return millis == null ? null : Instant.ofEpochMilli(millis);
    }
}
