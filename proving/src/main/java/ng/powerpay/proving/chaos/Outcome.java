package ng.powerpay.proving.chaos;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import ng.powerpay.proving.chaos.Storm.Damage;

/** What a run came to. */
record Outcome(Damage damage, Wounds wounds, Audit audit, Settling settling) {

    /**
     * The time after the faults.
     *
     * @param settled from healing until everything had ended
     * @param open what had not ended, counted; empty when all had
     */
    record Settling(Duration settled, Map<String, Long> open, Tail tail) {}

    /**
     * What it took besides.
     *
     * @param hits pieces of traffic that a proxy held or cut
     * @param exits of the server by itself, as when it starts without a database
     * @param hangs after healing, until a watchdog killed it
     */
    record Wounds(long hits, int exits, int hangs) {}

    static final Duration MOST_TO_SETTLE = Duration.ofSeconds(60);

    List<Violation> violations() {
        return audit.violations();
    }

    int purchases() {
        return audit.stories().size();
    }

    Map<String, Long> states() {
        return audit.stories().stream()
                .collect(Collectors.groupingBy(it -> it.booked().state(), TreeMap::new, Collectors.counting()));
    }

    /** Whether every kobo and every token is where it belongs, and nothing is left open. */
    boolean holds() {
        return violations().isEmpty() && settling.open().isEmpty();
    }

    /** Whether the run was long and hard enough; on a slow or busy machine it may not be. */
    boolean counts(Plan plan) {
        return settling.settled().compareTo(MOST_TO_SETTLE) <= 0
                && damage.serverKills() >= plan.least().serverKills()
                && damage.databaseKills() >= plan.least().databaseKills()
                && purchases() >= plan.least().purchases();
    }
}
