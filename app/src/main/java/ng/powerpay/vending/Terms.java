package ng.powerpay.vending;

import java.time.Duration;
import java.util.Locale;
import ng.powerpay.platform.Schedule;
import ng.powerpay.platform.Settings;

/**
 * What a vendor's contract lets us do after a call whose end we do not know.
 *
 * @param replaySafe whether the vendor refuses to vend the same reference twice; if not, nothing is
 *     ever sent again and a person finishes
 * @param quietTime how long "not found" may only mean "not yet"
 * @param ask when to ask again after an attempt whose end is unknown
 * @param doubt how long is asked before a person is called
 * @param again when to make another attempt after one that was surely not taken on
 */
public record Terms(boolean replaySafe, Duration quietTime, Schedule ask, Duration doubt, Schedule again) {

    /**
     * Reads {@code <VENDOR>_QUIET_TIME}, {@code _ASK}, {@code _DOUBT} and {@code _TRY_AGAIN}.
     *
     * @param ask the first wait is the least time before the vendor may be asked
     */
    public static Terms read(Settings settings, String vendor, boolean replaySafe, String quietTime, String ask) {
        var name = vendor.toUpperCase(Locale.ROOT);
        return new Terms(
                replaySafe,
                settings.duration(name + "_QUIET_TIME", quietTime, "how long \"not found\" may mean \"not yet\""),
                settings.schedule(name + "_ASK", ask, "when to ask about a lost vend"),
                settings.duration(name + "_DOUBT", "2h", "how long to ask before a person is called"),
                settings.schedule(name + "_TRY_AGAIN", "2s,5s,15s,30s,1m", "when to try again what was not taken on"));
    }
}
