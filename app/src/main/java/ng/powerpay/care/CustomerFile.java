package ng.powerpay.care;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that staff see of a customer on one page; phone, e-mail and name are masked.
 *
 * @param since when the account was made; null: there is none
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record CustomerFile(
        CustomerSeen customer,
        @Nullable String language,
        @Nullable Instant since,
        @Nullable PhoneLimit limit,
        List<PurchaseSeen> purchases,
        List<MeterSeen> meters,
        List<ComplaintSeen> complaints,
        List<ConsentSeen> consents,
        List<BlockSeen> blocks,
        List<NoteSeen> notes) {

    /** Masked, as in lists. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record CustomerSeen(
            String id,
            @Nullable String phone,
            @Nullable String email,
            @Nullable String name,
            boolean account) {}

    /** What may be paid at once, and why no more. */
    record PhoneLimit(long mostKobo, String reason, Instant at) {}

    record PurchaseSeen(String id, Instant at, String state, String company, String meter, long totalKobo) {}

    record MeterSeen(String company, String number, boolean saved) {}

    record ComplaintSeen(String number, String kind, String state, Instant receivedAt) {}

    record ConsentSeen(String purpose, boolean given, String version, Instant at) {}

    /** @param meter null: the phone itself is blocked */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record BlockSeen(@Nullable String meter, String reason, String by, Instant at) {}

    /** @param kind NOTE, BLOCKED, UNBLOCKED, EXPORTED or ERASED */
    record NoteSeen(String kind, String text, String by, Instant at) {}
}
