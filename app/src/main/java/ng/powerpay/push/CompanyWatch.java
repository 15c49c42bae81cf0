package ng.powerpay.push;

import java.time.Duration;
import java.util.Map;
import ng.powerpay.notify.Notices;
import ng.powerpay.provider.Health;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Tells who watches a company that it went down or answers again. Any number of processes may look:
 * each change is told to each by one of them, and to nobody twice in half an hour.
 */
public final class CompanyWatch {

    /** The pause between two looks. */
    public static final Duration EVERY = Duration.ofSeconds(30);

    private static final Duration WORTH = Duration.ofMinutes(30);

    private final Subscriptions subscriptions;
    private final Notices notices;
    private final Health.OfCompanies standings;
    private final TransactionOperations whole;

    /** @param whole makes what is noted and what is queued one transaction */
    public CompanyWatch(
            Subscriptions subscriptions, Notices notices, Health.OfCompanies standings, TransactionOperations whole) {
        this.whole = whole;
        this.subscriptions = subscriptions;
        this.notices = notices;
        this.standings = standings;
    }

    /** One look; asks for nothing that nobody watches. */
    public void look() {
        var watched = subscriptions.watched();
        if (watched.isEmpty()) {
            return;
        }
        var now = standings.now();
        for (var company : watched) {
            var health = now.getOrDefault(company, Health.NO_CALLS);
            if (health != Health.NO_CALLS) {
                whole.executeWithoutResult(_ -> tell(company, word(health)));
            }
        }
    }

    /** How it stands for somebody who wants to buy: one that nobody asked is as good as away. */
    static String word(Health health) {
        return switch (health) {
            case UP, SLOW -> "UP";
            case DOWN, NO_CALLS -> "DOWN";
        };
    }

    private void tell(String company, String standing) {
        var changed = subscriptions.turn(company, standing);
        var values = Map.of("company", changed.companyName(), "page", "/status", "tag", company);
        notices.push("COMPANY_" + standing, changed.subscriptions(), values, WORTH);
    }
}
