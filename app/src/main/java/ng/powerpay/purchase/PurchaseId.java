package ng.powerpay.purchase;

import java.util.Optional;
import ng.powerpay.platform.ShortId;

/** A purchase's reference: {@code PP} and ten characters, as in {@link ShortId}. */
public record PurchaseId(String value) {

    private static final String PREFIX = "PP";

    public PurchaseId {
        if (!ShortId.fits(PREFIX, value)) {
            throw new IllegalArgumentException("not a purchase reference");
        }
    }

    /** What a person typed. */
    public static Optional<PurchaseId> typed(String text) {
        return ShortId.typed(PREFIX, text).map(PurchaseId::new);
    }

    static PurchaseId fresh() {
        return new PurchaseId(ShortId.fresh(PREFIX));
    }

    @Override
    public String toString() {
        return value;
    }
}
