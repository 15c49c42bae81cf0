package ng.powerpay.overview;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ng.powerpay.overview.Overview.Alert;
import ng.powerpay.provider.Health;
import ng.powerpay.provider.ProviderDesk;
import org.jspecify.annotations.Nullable;

/**
 * Picks the one line that matters most: what stops sales, then what costs money, then what waits.
 */
final class Alerts {

    private Alerts() {}

    /** Null when nobody need do anything. */
    static @Nullable Alert of(ProviderDesk.ProvidersSeen seen, Overview.Waiting waiting) {
        var warning = seen.warning();
        if (warning != null) {
            return new Alert(warning, "See the providers", "/admin/providers");
        }
        var down = names(seen, one -> one.on() && one.health() == Health.DOWN);
        if (!down.isEmpty()) {
            return new Alert(down + " does not answer.", "See what it says", "/admin/providers");
        }
        var low = names(seen, ProviderDesk.ProviderSeen::floatLow);
        if (!low.isEmpty()) {
            return new Alert("The float at " + low + " is low.", "Send money there", "/admin/providers");
        }
        return Stream.of(
                        line(
                                waiting.stuck(),
                                "purchase is",
                                "purchases are",
                                "stuck.",
                                "/admin/purchases?state=VENDING"),
                        line(waiting.casesOverdue(), "case is", "cases are", "overdue.", "/admin/cases"),
                        line(
                                waiting.complaintsOverdue(),
                                "complaint is",
                                "complaints are",
                                "overdue.",
                                "/admin/complaints"))
                .flatMap(List::stream)
                .findFirst()
                .orElse(null);
    }

    private static String names(
            ProviderDesk.ProvidersSeen seen, java.util.function.Predicate<ProviderDesk.ProviderSeen> which) {
        return seen.providers().stream()
                .filter(which)
                .map(ProviderDesk.ProviderSeen::name)
                .collect(Collectors.joining(", "));
    }

    private static List<Alert> line(long count, String one, String many, String what, String path) {
        return count == 0
                ? List.of()
                : List.of(new Alert(count + " " + (count == 1 ? one : many) + " " + what, "See them", path));
    }
}
