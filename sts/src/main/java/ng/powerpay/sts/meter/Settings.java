package ng.powerpay.sts.meter;

/** What management tokens set. Limits are watts, -1 when never set. */
final class Settings {
    static final long NONE = -1;

    long powerLimit = NONE;
    long phaseLimit = NONE;
    boolean tampered;
}
