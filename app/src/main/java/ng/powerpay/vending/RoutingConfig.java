package ng.powerpay.vending;

import java.time.Duration;
import java.util.Set;
import ng.powerpay.platform.Kobo;
import ng.powerpay.platform.Settings;

/**
 * Which vendor sells for which company, and how our money with them is watched.
 *
 * @param floatAlarm below this, people are told to send money
 * @param floatEvery how often each vendor is asked for our balance
 */
public record RoutingConfig(Priorities priorities, Kobo floatAlarm, Duration floatEvery) {

    /** @param vendors the names of those that are built in */
    public static RoutingConfig read(Settings settings, Set<String> vendors) {
        var every = settings.duration("FLOAT_EVERY", "5m", "how often vendors are asked for our balance");
        settings.demand(every.compareTo(Duration.ofSeconds(1)) >= 0, "POWERPAY_FLOAT_EVERY must be one second or more");
        return new RoutingConfig(
                priorities(settings, vendors),
                new Kobo(settings.whole(
                        "FLOAT_ALARM_KOBO", 50_000_000, 1_000_000_000_000L, "a vendor's balance that is too low")),
                every);
    }

    private static Priorities priorities(Settings settings, Set<String> vendors) {
        var text = settings.text(
                "VENDOR_PRIORITY",
                "",
                "who sells for whom, best first: ikeja/prepaid=one,other;ikeja=other;*=one; empty: all for all");
        try {
            var priorities = Priorities.parse(text);
            settings.demand(
                    vendors.containsAll(priorities.vendors()),
                    "POWERPAY_VENDOR_PRIORITY names " + priorities.vendors() + ", but the vendors are " + vendors);
            return priorities;
        } catch (IllegalArgumentException e) {
            settings.demand(false, "POWERPAY_VENDOR_PRIORITY does not fit: " + e.getMessage());
            return Priorities.AS_BUILT;
        }
    }
}
