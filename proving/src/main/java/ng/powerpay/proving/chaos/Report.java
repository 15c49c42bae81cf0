package ng.powerpay.proving.chaos;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;

/** Says what a run came to, each figure beside what it must be. */
record Report(PrintStream out, Options options) {

    private static final int SHOWN = 5;

    void head() {
        var seconds = options.plan().seconds();
        line("chaos", "seed " + options.seed() + ", commit " + options.commit() + ", " + seconds + " s of faults");
    }

    void figures(Outcome outcome) {
        var plan = options.plan();
        var damage = outcome.damage();
        least("purchases", outcome.purchases(), plan.least().purchases());
        least("server kills", damage.serverKills(), plan.least().serverKills());
        least("database kills", damage.databaseKills(), plan.least().databaseKills());
        line(
                "proxy faults",
                damage.proxyFaults() + ", which hit " + outcome.wounds().hits() + " pieces of traffic");
        line(
                "server by itself",
                "ended " + outcome.wounds().exits() + " times, hung "
                        + outcome.wounds().hangs() + " times");
        line("states", outcome.states().toString());
        money(outcome.audit().stories());
        line("settled", settled(outcome.settling()));
        outcome.settling().tail().lines().forEach(it -> line("", it));
        violations(outcome.violations());
        line("verdict", verdict(outcome));
    }

    private String verdict(Outcome outcome) {
        if (!outcome.holds()) {
            return "DOES NOT HOLD";
        }
        return outcome.counts(options.plan())
                ? "holds"
                : "holds, but this machine was too slow or busy for it to count";
    }

    private void least(String name, int figure, int least) {
        line(name, figure + " (at least " + least + ")" + (figure < least ? "  MISSED" : ""));
    }

    private static String settled(Outcome.Settling settling) {
        var most = Outcome.MOST_TO_SETTLE;
        return Tail.seconds(settling.settled()) + " after healing (at most " + most.toSeconds() + ")"
                + (settling.settled().compareTo(most) > 0 ? "  MISSED" : "")
                + (settling.open().isEmpty() ? "" : ", and still open: " + settling.open());
    }

    private void money(List<Story> stories) {
        books(
                "gateway",
                stories,
                it -> it.booked().ledger().gatewayKobo(),
                it -> it.captured() - it.fees() - it.returned());
        books("gateway's fees", stories, it -> it.booked().ledger().feesKobo(), Story::fees);
        books("vendor", stories, it -> it.booked().ledger().vendorKobo(), it -> -it.deliveredKobo());
    }

    private void books(String name, List<Story> stories, ToLongFunction<Story> ours, ToLongFunction<Story> theirs) {
        var own = stories.stream().mapToLong(ours).sum();
        var truth = stories.stream().mapToLong(theirs).sum();
        line(name, String.format(Locale.ROOT, "ledger %,d kobo, its own books %,d kobo", own, truth));
    }

    private void violations(List<Violation> all) {
        line("violations", Integer.toString(all.size()));
        all.stream().collect(Collectors.groupingBy(Violation::kind)).forEach((kind, some) -> {
            line("", some.size() + " x " + kind);
            some.stream().limit(SHOWN).forEach(it -> line("", "  " + it.reference() + ": " + it.detail()));
            if (some.size() > SHOWN) {
                line("", "  and " + references(some.subList(SHOWN, some.size())));
            }
        });
    }

    private static String references(List<Violation> some) {
        return some.stream().map(Violation::reference).collect(Collectors.joining(", "));
    }

    private void line(String name, String text) {
        out.println(String.format(Locale.ROOT, "%-16s ", name) + text);
        out.flush();
    }
}
