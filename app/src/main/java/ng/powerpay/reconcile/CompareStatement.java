package ng.powerpay.reconcile;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import ng.powerpay.job.Step;
import ng.powerpay.ledger.Invariants;
import ng.powerpay.ledger.StatementLine;
import ng.powerpay.payment.Gateways;
import ng.powerpay.payment.Statements;
import ng.powerpay.review.ReviewCases;

/** Compares one day. Safe to run twice: lines, cases, hints and losses are each taken once. */
final class CompareStatement implements Step<Run> {

    private static final Duration TOLERANCE = Duration.ofDays(1);
    private static final Duration REFUNDS_TAKE = Duration.ofDays(10);
    private static final Duration LATER = Duration.ofMinutes(10);

    /** What it reads and writes. */
    record Stores(Runs runs, StatementLines lines, OurBooks books, ReviewCases cases, Invariants invariants) {}

    private final Stores stores;
    private final Gateways gateways;
    private final Remedies remedies;
    private final FloatCheck floats;

    CompareStatement(Stores stores, Gateways gateways, Remedies remedies, FloatCheck floats) {
        this.stores = stores;
        this.gateways = gateways;
        this.remedies = remedies;
        this.floats = floats;
    }

    @Override
    public void run(Run run) {
        var faults = new ArrayList<String>();
        var covered = new TreeSet<>(run.covers());
        var imported = list(run, covered, faults);
        if (!faults.isEmpty() && run.daily() && run.claims() < Runs.MOST_CLAIMS) {
            stores.runs().again(run, LATER);
            return;
        }
        var sides = sides(run, covered);
        var differences = new ArrayList<>(Matcher.compare(sides));
        var matched = matched(sides.lines(), differences);
        var rows = new ArrayList<Report.FloatRow>();
        floats.look(run, rows, differences, faults);
        var told = differences.stream().map(one -> row(run, one)).toList();
        var broken = stores.invariants().broken();
        broken.forEach(this::open);
        faults.forEach(fault -> stores.cases().open("reconcile " + run.day(), null, "NOT_COMPARED", fault));
        stores.runs()
                .done(
                        run,
                        new Report(
                                run.day(),
                                imported,
                                sides.lines().size(),
                                matched,
                                List.copyOf(covered),
                                told,
                                rows,
                                Totals.of(sides, run),
                                stores.invariants().count(),
                                broken,
                                faults));
    }

    /** Asks every gateway that has a list. */
    private int list(Run run, Set<String> covered, List<String> faults) {
        var imported = 0;
        for (var gateway : gateways.all()) {
            if (gateway instanceof Statements statements) {
                var listing = statements.list(
                        run.from().minus(TOLERANCE),
                        run.to().plus(TOLERANCE),
                        run.from().minus(REFUNDS_TAKE));
                switch (listing) {
                    case Statements.Complete(List<StatementLine> lines) -> {
                        imported += stores.lines().add(lines);
                        covered.add(gateway.name() + ":" + StatementLine.Kind.PAYMENT);
                        covered.add(gateway.name() + ":" + StatementLine.Kind.REFUND);
                    }
                    case Statements.Unavailable(String text) ->
                        faults.add("the statement of " + gateway.name() + ": " + text);
                }
            }
        }
        return imported;
    }

    private Matcher.Sides sides(Run run, Set<String> covered) {
        var to = earlier(run.to(), run.startedAt());
        var named = new HashSet<String>();
        stores.lines().of(run.from(), run.to()).forEach(line -> named.add(line.reference()));
        var books = stores.books().of(run.from(), to, List.copyOf(named));
        Stream.of(
                        books.payments().stream().map(Books.Payment::reference),
                        books.refunds().stream().map(Books.Refund::key),
                        books.vends().stream().map(Books.Vend::reference))
                .flatMap(references -> references)
                .forEach(named::add);
        var all = List.copyOf(named);
        return new Matcher.Sides(stores.lines().under(all), stores.books().of(run.from(), to, all), covered);
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    private static int matched(List<StatementLine> lines, List<Difference> differences) {
        var differing = new HashSet<String>();
        differences.forEach(one -> differing.add(one.provider() + " " + one.reference()));
        return (int) lines.stream()
                .filter(line -> !differing.contains(line.provider() + " " + line.reference()))
                .count();
    }

    private Report.Row row(Run run, Difference one) {
        return new Report.Row(
                one.kind().name(),
                one.provider(),
                one.reference(),
                one.purchase(),
                one.theirs(),
                one.ours(),
                remedies.apply(run, one));
    }

    private void open(Invariants.Broken broken) {
        stores.cases()
                .open(
                        "ledger: " + broken.rule(),
                        null,
                        "LEDGER_INVARIANT",
                        "does not hold for " + broken.reference() + ": " + broken.detail());
    }
}
