package ng.powerpay.partner;

import java.time.Duration;
import ng.powerpay.platform.Settings;

/**
 * What partners are given here.
 *
 * @param mode of the keys, and of where webhooks may go
 * @param dailyByOne kobo a day that one member of staff may let a partner place; more takes two
 */
public record PartnerConfig(Mode mode, long dailyByOne, Duration timeout) {

    /** Whether real money is spent. */
    public enum Mode {
        LIVE,
        /** Keys say so, and webhooks may go to plain http and to this machine. */
        TEST
    }

    private static final long FIVE_MILLION_NAIRA = 500_000_000L;

    public static PartnerConfig read(Settings settings) {
        return new PartnerConfig(
                settings.choice("PARTNER_MODE", Mode.LIVE, "test: partners' webhooks may go to plain http, anywhere"),
                settings.whole(
                        "PARTNER_DAILY_BY_ONE",
                        FIVE_MILLION_NAIRA,
                        1_000_000_000_000L,
                        "kobo a day one person may let a partner place; more takes two"),
                settings.duration("PARTNER_WEBHOOK_TIMEOUT", "15s", "how long a partner may take to answer a webhook"));
    }
}
