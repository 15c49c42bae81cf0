package ng.powerpay.limit;

import ng.powerpay.platform.Settings;

/**
 * How many requests a minute one address may make.
 *
 * @param complaints how many one address may make an hour
 * @param atOnce how many API requests may be under way, from everybody
 */
public record LimitsConfig(
        long requests,
        long meterLookUps,
        long signIns,
        long accountSignIns,
        long pushes,
        long complaints,
        int atOnce,
        boolean behindProxy) {

    private enum Proxy {
        NO,
        YES
    }

    public static LimitsConfig read(Settings settings) {
        return new LimitsConfig(
                settings.whole("REQUESTS_PER_MINUTE", 600, 1_000_000, "API requests a minute per address"),
                settings.whole("METER_LOOKUPS_PER_MINUTE", 60, 1_000_000, "meter look-ups a minute"),
                settings.whole("SIGN_INS_PER_MINUTE", 10, 1_000_000, "staff sign-ins a minute"),
                settings.whole("ACCOUNT_SIGN_INS_PER_MINUTE", 60, 1_000_000, "customers' sign-ins a minute"),
                settings.whole("PUSH_SUBSCRIPTIONS_PER_MINUTE", 5, 1_000_000, "browsers a minute that ask for pushes"),
                settings.whole("COMPLAINTS_PER_HOUR", 10, 1_000_000, "complaints an hour per address"),
                (int) settings.whole("REQUESTS_AT_ONCE", 300, 10_000, "API requests under way at once"),
                settings.choice(
                                "BEHIND_PROXY",
                                Proxy.NO,
                                "trust the last address in X-Forwarded-For (behind a load balancer)")
                        == Proxy.YES);
    }
}
