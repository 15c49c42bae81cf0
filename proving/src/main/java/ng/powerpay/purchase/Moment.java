package ng.powerpay.purchase;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** The time of one case: it stands still until the case moves it on. */
final class Moment extends Clock {

    private static final Instant BEGUN = Instant.parse("2026-11-22T20:33:05Z");

    private Duration elapsed = Duration.ZERO;

    Duration elapsed() {
        return elapsed;
    }

    void pass(Duration by) {
        elapsed = elapsed.plus(by);
    }

    @Override
    public Instant instant() {
        return BEGUN.plus(elapsed);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
