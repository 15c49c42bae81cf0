package ng.powerpay.reconcile;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import ng.powerpay.ledger.StatementLine;
import ng.powerpay.ledger.StatementLine.Kind;
import ng.powerpay.platform.Kobo;
import org.jspecify.annotations.Nullable;

/**
 * Adds both sides of a comparison up, by provider and kind. What is of the day on either side
 * counts on both.
 */
final class Totals {

    /** Our side of one reference. */
    private record Ours(String provider, String reference, Kobo amount, boolean today) {

        String key() {
            return provider + " " + reference;
        }
    }

    private record Sum(int ourCount, Kobo ours, int theirCount, Kobo theirs) {

        static final Sum NONE = new Sum(0, Kobo.ZERO, 0, Kobo.ZERO);

        Sum ours(Kobo more) {
            return new Sum(ourCount + 1, ours.plus(more), theirCount, theirs);
        }

        Sum theirs(Kobo more) {
            return new Sum(ourCount, ours, theirCount + 1, theirs.plus(more));
        }
    }

    private final Matcher.Sides sides;
    private final Run run;

    private Totals(Matcher.Sides sides, Run run) {
        this.sides = sides;
        this.run = run;
    }

    static List<Report.ComparedSide> of(Matcher.Sides sides, Run run) {
        var totals = new Totals(sides, run);
        var all = new ArrayList<Report.ComparedSide>();
        for (var kind : Kind.values()) {
            totals.sums(kind).forEach((provider, sum) -> all.add(totals.side(provider, kind, sum)));
        }
        return List.copyOf(all);
    }

    private Report.ComparedSide side(String provider, Kind kind, Sum sum) {
        @Nullable Kobo theirs = sum.theirCount() > 0 || sides.covers(provider, kind) ? sum.theirs() : null;
        return new Report.ComparedSide(provider, kind.name(), sum.ourCount(), sum.ours(), sum.theirCount(), theirs);
    }

    private Map<String, Sum> sums(Kind kind) {
        var ours = ours(kind);
        var booked = ours.stream().filter(Ours::today).map(Ours::key).collect(Collectors.toSet());
        var told = Matcher.told(sides.lines(), kind);
        told.values()
                .removeIf(one ->
                        !booked.contains(one.key()) && one.lines().stream().noneMatch(this::today));
        var sums = new TreeMap<String, Sum>();
        for (var one : ours) {
            if (one.amount().isPositive() && (one.today() || told.containsKey(one.key()))) {
                sums.put(
                        one.provider(),
                        sums.getOrDefault(one.provider(), Sum.NONE).ours(one.amount()));
            }
        }
        for (var one : told.values()) {
            sums.put(one.provider(), sums.getOrDefault(one.provider(), Sum.NONE).theirs(one.sum()));
        }
        return sums;
    }

    private boolean today(StatementLine line) {
        return !line.at().isBefore(run.from()) && line.at().isBefore(run.to());
    }

    /** What went back whole need not be in a list any more. */
    private static boolean missed(Books.Payment payment) {
        return payment.today() && !payment.givenBack();
    }

    private List<Ours> ours(Kind kind) {
        var books = sides.books();
        return switch (kind) {
            case PAYMENT ->
                books.payments().stream()
                        .map(one -> new Ours(one.provider(), one.reference(), one.booked(), missed(one)))
                        .toList();
            case REFUND ->
                books.refunds().stream()
                        .filter(Books.Refund::done)
                        .map(one -> new Ours(one.provider(), one.key(), one.amount(), one.today()))
                        .toList();
            case VEND ->
                books.vends().stream()
                        .filter(Books.Vend::delivered)
                        .map(one -> new Ours(one.provider(), one.reference(), one.amount(), one.today()))
                        .toList();
            case REVERSAL ->
                books.vends().stream()
                        .filter(one -> one.delivered() && one.reversed())
                        .map(one -> new Ours(one.provider(), one.reference(), one.amount(), false))
                        .toList();
            case CHARGEBACK ->
                books.payments().stream()
                        .filter(Books.Payment::lossBooked)
                        .map(one -> new Ours(one.provider(), one.reference(), one.booked(), false))
                        .toList();
        };
    }
}
