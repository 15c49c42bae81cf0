package ng.powerpay.sts;

import static ng.powerpay.sts.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class TidTest {
    private static final BaseDate BASE = BaseDate.Y2014;

    private static Tid at(String time) {
        return Tid.at(Instant.parse(time), BASE);
    }

    private static Tid next(Tid last, String now) {
        return Tid.next(last, Instant.parse(now), BASE);
    }

    @Test
    void minutesSinceTheBaseDateAreCountedAndSecondsDropped() {
        assertEquals(new Tid(0), at("2014-01-01T00:00:59Z"));
        assertEquals(new Tid(3_155_520), at("2020-01-01T08:00:00Z"));
        assertEquals(Instant.parse("2020-01-01T08:00:00Z"), new Tid(3_155_520).instant(BASE));
    }

    @Test
    void oneMinutePastMidnightIsKeptFree() {
        assertEquals(new Tid(2), at("2014-01-01T00:01:30Z"));
        assertEquals(new Tid(2), at("2014-01-01T00:02:00Z"));
        assertEquals(new Tid(1442), at("2014-01-02T00:01:00Z"));
    }

    @Test
    void theLastMinuteIsUsableAndTheNextIsAnError() {
        assertEquals(new Tid(Tid.MAX), at("2045-11-24T20:15:59Z"));
        assertRefused(StsError.TID_RANGE_END, () -> at("2045-11-24T20:16:00Z"));
        assertRefused(StsError.BEFORE_BASE_DATE, () -> at("2013-12-31T23:59:59Z"));
        assertRefused(StsError.TID_RANGE, () -> new Tid(Tid.MAX + 1));
        assertRefused(StsError.TID_RANGE, () -> new Tid(-1));
    }

    @Test
    void theFirstTokenTakesTheClock() {
        Instant now = Instant.parse("2014-01-02T08:00:00Z");
        assertEquals(Tid.at(now, BASE), Tid.next(null, now, BASE));
        assertEquals(Tid.at(now, BASE), Tid.next(new Tid(5), now, BASE));
    }

    @Test
    void tokensInOneMinuteTakeTheMinutesAfterIt() {
        Tid first = next(new Tid(0), "2014-01-02T08:00:00Z");
        Tid second = next(first, "2014-01-02T08:00:10Z");
        Tid third = next(second, "2014-01-02T08:00:20Z");
        assertEquals(first.value() + 1, second.value());
        assertEquals(first.value() + 2, third.value());
    }

    @Test
    void countingUpSkipsOneMinutePastMidnight() {
        assertEquals(new Tid(1442), next(new Tid(1440), "2014-01-02T00:00:00Z"));
    }

    @Test
    void aClockSetBackNeverRepeatsAnIdentifier() {
        assertEquals(new Tid(2001), next(new Tid(2000), "2014-01-02T08:00:00Z"));
    }

    @Test
    void runningMoreThanADayAheadIsRefused() {
        String now = "2014-01-02T08:00:00Z";
        int clock = at(now).value();
        assertEquals(clock + 1440, next(new Tid(clock + 1439), now).value());
        assertRefused(StsError.TID_AHEAD_OF_CLOCK, () -> next(new Tid(clock + 1440), now));
    }

    @Test
    void countingPastTheEndIsAnErrorNotAWrap() {
        assertRefused(StsError.TID_RANGE_END, () -> next(new Tid(Tid.MAX), "2045-11-24T20:15:00Z"));
    }

    @Test
    void identifiersSortByTime() {
        assertTrue(new Tid(1).compareTo(new Tid(2)) < 0);
        assertEquals(0, new Tid(2).compareTo(new Tid(2)));
    }
}
