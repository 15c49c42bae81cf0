package ng.powerpay.purchase;

import org.jspecify.annotations.Nullable;

/** A row of {@code review_case} in memory. */
final class MemoryCase {

    final String subject;
    final @Nullable PurchaseId purchase;
    final String kind;
    final long openedAt;
    final byte @Nullable [] tokens;

    @Nullable
    String decision;

    MemoryCase(String subject, @Nullable PurchaseId purchase, String kind, long openedAt, byte @Nullable [] tokens) {
        this.subject = subject;
        this.purchase = purchase;
        this.kind = kind;
        this.openedAt = openedAt;
        this.tokens = tokens;
    }

    boolean isOpen() {
        return decision == null;
    }
}
