package ng.powerpay.complaint;

import java.time.Duration;
import java.util.Map;
import ng.powerpay.notify.Words;
import ng.powerpay.review.ReviewCases;

/**
 * Looks whose deadline is over: the complaint says so, and a review case calls people, who are told
 * of new cases by {@code CaseWatch}. Safe in several processes: the case is opened once, and the
 * entry is written by the one whose move was taken.
 */
final class ComplaintClock {

    static final Duration EVERY = Duration.ofMinutes(1);
    private static final int AT_ONCE = 200;

    private final Complaints complaints;
    private final ReviewCases cases;
    private final Words words;

    ComplaintClock(Complaints complaints, ReviewCases cases, Words words) {
        this.complaints = complaints;
        this.cases = cases;
        this.words = words;
    }

    /**
     * One look. The case comes first: who dies in between leaves the complaint to be found again.
     */
    void look() {
        for (var row : complaints.late(AT_ONCE)) {
            cases.open(
                    row.number(),
                    row.purchase(),
                    ComplaintDesk.CASE,
                    "complaint of " + row.kind() + ", due " + row.times().due());
            var said = words.say(row.customer().language(), "clock.late", Map.of());
            if (!complaints.escalate(row.number(), said)) {
                notIfResolved(row.number());
            }
        }
    }

    /** Put right since it was found late: who did so looked for the case before it was opened. */
    private void notIfResolved(String number) {
        if (complaints
                .find(number)
                .filter(now -> now.state() == ComplaintState.RESOLVED)
                .isPresent()) {
            cases.ended(number, ComplaintDesk.CASE);
        }
    }
}
