package ng.powerpay.sts;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * TID: a token identifier, whole minutes since the base date in 24 bits. A meter takes each value
 * once. 00:01 of every day is kept free for special tokens.
 */
public record Tid(int value) implements Comparable<Tid> {
    /** 2^24-1; after this minute the base date is spent and nothing may wrap. */
    public static final int MAX = 0xFF_FFFF;

    /** How far {@link #next} may run ahead of the clock, in minutes. */
    public static final int MAX_AHEAD = 1440;

    private static final int MINUTES_A_DAY = 1440;
    private static final int RESERVED_MINUTE = 1;

    public Tid {
        boolean fits = value >= 0 && value <= MAX;
        StsException.require(fits, StsError.TID_RANGE, "a token identifier has 24 bits");
    }

    /** The identifier of a moment; seconds are dropped and 00:01 becomes 00:02. */
    public static Tid at(Instant moment, BaseDate base) {
        boolean early = moment.isBefore(base.start());
        StsException.require(!early, StsError.BEFORE_BASE_DATE, "the time is before " + base);
        long minutes = Duration.between(base.start(), moment).toMinutes();
        return ofMinutes(skipReserved(minutes));
    }

    /**
     * The identifier for the next token of a meter: the clock's, or one after {@code last} if that
     * is later. The caller stores it under a unique index (meter, base date, identifier) in the
     * transaction of the sale, which makes two nodes safe.
     */
    public static Tid next(@Nullable Tid last, Instant now, BaseDate base) {
        Tid clock = at(now, base);
        if (last == null || last.value < clock.value) {
            return clock;
        }
        long following = skipReserved(last.value + 1L);
        boolean near = following - clock.value <= MAX_AHEAD;
        StsException.require(near, StsError.TID_AHEAD_OF_CLOCK, "more than a day ahead");
        return ofMinutes(following);
    }

    /** The minute this identifier names. */
    public Instant instant(BaseDate base) {
        return base.start().plus(Duration.ofMinutes(value));
    }

    @Override
    public int compareTo(Tid other) {
        return Integer.compare(value, other.value);
    }

    private static long skipReserved(long minutes) {
        return minutes % MINUTES_A_DAY == RESERVED_MINUTE ? minutes + 1 : minutes;
    }

    private static Tid ofMinutes(long minutes) {
        StsException.require(minutes <= MAX, StsError.TID_RANGE_END, "the base date is spent");
        return new Tid((int) minutes);
    }
}
