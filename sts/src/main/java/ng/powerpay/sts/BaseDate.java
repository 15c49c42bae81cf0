package ng.powerpay.sts;

import java.time.Instant;

/**
 * When token identifiers start counting: 1 January, 00:00 UTC. It belongs to the vending key, not
 * to the day of sale.
 */
public enum BaseDate {
    Y1993("93"),
    Y2014("14"),
    Y2035("35");

    private final String code;
    private final Instant start;

    BaseDate(String code) {
        this.code = code;
        this.start = Instant.parse(name().substring(1) + "-01-01T00:00:00Z");
    }

    /** Two digits, as DKGA04 takes them. */
    public String code() {
        return code;
    }

    /** The minute with identifier 0. */
    public Instant start() {
        return start;
    }

    /** 1993, 2014 or 2035. */
    public static BaseDate of(int year) {
        return switch (year) {
            case 1993 -> Y1993;
            case 2014 -> Y2014;
            case 2035 -> Y2035;
            default -> throw new StsException(StsError.FIELD_RANGE, "base date: 1993, 2014, 2035");
        };
    }
}
