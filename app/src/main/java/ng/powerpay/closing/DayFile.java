package ng.powerpay.closing;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import ng.powerpay.platform.Kobo;
import org.jspecify.annotations.Nullable;

/**
 * All that is known about a day.
 *
 * @param wants what is missing before it can be closed, in words; empty: it can be
 * @param files providers whose statements can be uploaded
 */
record DayFile(
        DayRow about,
        List<DayDifference> items,
        List<DayComparison> runs,
        List<DayFloat> floats,
        List<DayRow.DayClosing> history,
        List<String> wants,
        List<String> files) {

    /**
     * A difference.
     *
     * @param theirsKobo what the provider says; absent when it says nothing
     * @param oursKobo what our books say; absent when they say nothing
     * @param done what the machine did about it
     * @param caseId the case that settles it, when decided
     * @param explanation what a person said where there is no case
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record DayDifference(
            String kind,
            String provider,
            String reference,
            @Nullable String purchaseId,
            @Nullable Kobo theirsKobo,
            @Nullable Kobo oursKobo,
            String done,
            @Nullable Long caseId,
            @Nullable String caseDecision,
            @Nullable String explanation,
            @Nullable String explainedBy,
            boolean settled) {}

    /**
     * A comparison of the day.
     *
     * @param daily whether it came by itself
     * @param looked lines that were compared, and those on which both sides agree
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record DayComparison(
            long id,
            boolean daily,
            String state,
            Instant at,
            @Nullable Instant doneAt,
            @Nullable Integer looked,
            @Nullable Integer matched,
            @Nullable Integer differences,
            List<String> covers) {}

    /**
     * Our float as a vendor told it.
     *
     * @param doubtKobo by how much vends under way may make the figures differ
     */
    record DayFloat(long run, String vendor, Kobo balanceKobo, Kobo bookedKobo, Kobo doubtKobo, Instant at) {}
}
