package ng.powerpay.provider;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What anybody may know about how well things go.
 *
 * @param at when it was put together
 * @param since the first hour that is known, at most 30 days ago; absent when nothing is
 * @param hoursFrom the beginning of the first bar of every {@code hours}
 * @param daysFrom the first day of every {@code days}, in Lagos
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record StatusView(
        Instant at,
        @Nullable Instant since,
        Instant hoursFrom,
        Instant daysFrom,
        List<CompanyStatus> companies,
        List<GatewayStatus> gateways) {

    /** As it stands now. */
    enum Now {
        UP,
        SLOW,
        DOWN,
        /** Nobody asked in the last minutes. */
        NO_CALLS,
        /** We do not sell for it now. */
        OFF
    }

    record CompanyStatus(String code, String name, Line prepaid, Line postpaid) {}

    record GatewayStatus(String name, Line checkout) {}

    /**
     * @param since when the present trouble began; absent without trouble
     * @param hours the last 24, the present one last
     * @param days the last 30, today last
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Line(Now now, @Nullable Instant since, Span lastDay, Span lastMonth, List<Bar> hours, List<Bar> days) {}

    /**
     * @param good answered calls in hundredths of a percent; absent when there was no call
     * @param downMinutes minutes with more failures than answers
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Span(@Nullable Integer good, int downMinutes) {}

    /**
     * @param good as in a span
     * @param slow minutes in which half of the answers were slow
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Bar(@Nullable Integer good, int down, int slow) {}
}
