package ng.powerpay.overview;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import ng.powerpay.platform.Kobo;
import ng.powerpay.provider.Health;
import ng.powerpay.provider.Kind;
import org.jspecify.annotations.Nullable;

/**
 * How the shop stands.
 *
 * @param at the minute that the figures end with
 * @param alert what somebody should do something about; absent when nothing is
 * @param lastHour by the minute, the present one last
 * @param lastDay by the hour, the present one last
 * @param day of the purchases that were placed in the last 24 hours
 * @param dayBefore of those of the 24 hours before
 * @param providers worst first
 * @param companies those that are sold for, worst first
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Overview(
        Instant at,
        @Nullable Alert alert,
        List<PlacedBar> lastHour,
        List<PlacedBar> lastDay,
        Sums day,
        Sums dayBefore,
        List<ProviderNow> providers,
        List<CompanyNow> companies,
        Waiting waiting) {

    /** Purchases placed in a minute or an hour; failed: given back, or with a person. */
    record PlacedBar(Instant from, long placed, long vended, long failed) {}

    /**
     * @param success delivered, of those that ended or need a person, in hundredths of a percent; absent
     *     when there is none
     * @param paidToTokenMillis the median; absent as before
     * @param paidToToken95Millis what 95 of 100 stayed within
     * @param moneyInKobo paid to us
     * @param soldKobo of electricity delivered
     * @param units of electricity delivered, kilowatt hours with one decimal
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Sums(
            long placed,
            long vended,
            long failed,
            @Nullable Long success,
            @Nullable Long paidToTokenMillis,
            @Nullable Long paidToToken95Millis,
            Kobo moneyInKobo,
            Kobo soldKobo,
            String units,
            Kobo refundedKobo) {}

    /** @param floatKobo our money there; absent for gateways, and until the vendor has said it */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ProviderNow(
            Kind kind,
            String name,
            boolean on,
            Health health,
            @Nullable Kobo floatKobo,
            boolean floatLow) {}

    record CompanyNow(String code, String name, Health health) {}

    /**
     * What waits for people.
     *
     * @param cases by age: under an hour, under a day, older
     * @param stuck purchases whose next step is five minutes late
     */
    record Waiting(
            List<Long> cases, long casesOverdue, long complaints, long complaintsOverdue, long approvals, long stuck) {

        long allCases() {
            return cases.stream().mapToLong(Long::longValue).sum();
        }
    }

    /**
     * One line: what is the matter, and where something can be done.
     *
     * @param path on the staff's host
     */
    record Alert(String fact, String action, String path) {}
}
