package ng.powerpay.vending;

import ng.powerpay.platform.Kobo;
import org.jspecify.annotations.Nullable;

/** What a vendor says of a meter. */
public sealed interface MeterAnswer {

    /**
     * The meter is known.
     *
     * @param minimum the least that can be bought now, or null when the vendor does not say
     * @param customerClass {@code NMD} or {@code MD}, or null
     * @param keyChangeWaiting whether key-change tokens will come with the next token
     */
    record Known(
            String customerName,
            @Nullable String address,
            @Nullable MeterType type,
            Kobo arrears,
            @Nullable Kobo minimum,
            @Nullable Kobo maximum,
            boolean canVend,
            @Nullable String band,
            @Nullable String customerClass,
            boolean keyChangeWaiting)
            implements MeterAnswer {}

    /** The company does not know this number for this type. */
    record NotKnown(String text) implements MeterAnswer {}

    /** Nobody can say now. */
    record Unavailable(String text) implements MeterAnswer {}
}
