package ng.powerpay.search;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import ng.powerpay.platform.Kobo;
import ng.powerpay.purchase.State;
import ng.powerpay.vending.MeterType;
import org.jspecify.annotations.Nullable;

/**
 * One line of the list.
 *
 * @param phone masked
 * @param units kilowatt hours with one decimal
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Found(
        String id,
        State state,
        Instant createdAt,
        String company,
        String companyName,
        MeterType type,
        String number,
        String customerName,
        String phone,
        Kobo totalKobo,
        @Nullable String units,
        String gateway,
        @Nullable String vendor,
        @Nullable Long receiptNumber,
        @Nullable Instant paidAt,
        @Nullable Instant vendedAt) {}
