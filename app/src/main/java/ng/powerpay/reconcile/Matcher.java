package ng.powerpay.reconcile;

import static java.util.stream.Collectors.groupingBy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import ng.powerpay.ledger.StatementLine;
import ng.powerpay.ledger.StatementLine.Kind;
import ng.powerpay.platform.Kobo;
import ng.powerpay.reconcile.Difference.Remedy;
import org.jspecify.annotations.Nullable;

/**
 * Finds where lines and books differ. A pure function: the same two sides always give the same
 * differences. References decide, not times, so a line may be of the day before its posting.
 */
final class Matcher {

    /** What the provider says under one reference. */
    record Told(String provider, String reference, List<StatementLine> lines) {

        Kobo sum() {
            return lines.stream().map(StatementLine::amount).reduce(Kobo.ZERO, Kobo::plus);
        }

        boolean inNaira() {
            return lines.stream().allMatch(line -> line.currency().equals("NGN"));
        }

        String key() {
            return provider + " " + reference;
        }
    }

    /**
     * Both sides.
     *
     * @param lines everything to be looked at, and every line that names something booked today
     * @param covered what the lines are complete for, as {@code PROVIDER:KIND}: only there can
     *     anything be missing
     */
    record Sides(List<StatementLine> lines, Books books, Set<String> covered) {

        boolean covers(String provider, Kind kind) {
            return covered.contains(provider + ":" + kind);
        }
    }

    private final Sides sides;
    private final List<Difference> found = new ArrayList<>();

    private Matcher(Sides sides) {
        this.sides = sides;
    }

    static List<Difference> compare(Sides sides) {
        var matcher = new Matcher(sides);
        matcher.payments();
        matcher.refunds();
        matcher.vends();
        return List.copyOf(matcher.found);
    }

    private void payments() {
        Map<String, Books.Payment> ours =
                by(sides.books().payments(), payment -> payment.provider() + " " + payment.reference());
        var told = told(Kind.PAYMENT);
        told.values().forEach(one -> payment(one, ours.get(one.key())));
        told(Kind.CHARGEBACK).values().forEach(one -> chargeback(one, ours.get(one.key())));
        for (var payment : sides.books().payments()) {
            var missing = payment.today()
                    && !payment.givenBack()
                    && !told.containsKey(payment.provider() + " " + payment.reference());
            if (missing && sides.covers(payment.provider(), Kind.PAYMENT)) {
                add(Difference.Kind.BOOKED_NOT_PAID, ours(payment), null, Remedy.CASE);
            }
        }
    }

    private void payment(Told told, Books.@Nullable Payment ours) {
        if (ours == null) {
            unknown(told, "a payment of no purchase");
        } else if (!told.inNaira()) {
            add(Difference.Kind.AMOUNT_DIFFERS, ours(ours).but("another currency"), told.sum(), Remedy.CASE);
        } else if (!ours.booked().isPositive()) {
            var remedy = ours.unpaid() ? Remedy.ASK_PAYMENT : Remedy.CASE;
            add(Difference.Kind.PAID_NOT_BOOKED, ours(ours), told.sum(), remedy);
        } else if (!told.sum().equals(ours.booked())) {
            var again = told.lines().size() > 1;
            var kind = again ? Difference.Kind.PAID_AGAIN : Difference.Kind.AMOUNT_DIFFERS;
            add(kind, ours(ours), told.sum(), Remedy.CASE);
        }
    }

    private void chargeback(Told told, Books.@Nullable Payment ours) {
        if (ours == null) {
            unknown(told, "a chargeback of no purchase");
        } else if (!ours.lossBooked()) {
            add(Difference.Kind.CHARGEBACK, ours(ours), told.sum(), Remedy.BOOK_LOSS);
        }
    }

    private void refunds() {
        Map<String, Books.Refund> byKey = by(sides.books().refunds(), refund -> refund.provider() + " " + refund.key());
        var told = told(Kind.REFUND);
        for (var one : told.values()) {
            var ours = byKey.get(one.key());
            refund(one, ours == null ? byPayment(one) : ours);
        }
        for (var refund : sides.books().refunds()) {
            var missing = refund.today()
                    && refund.done()
                    && !told.containsKey(refund.provider() + " " + refund.key())
                    && !told.containsKey(refund.provider() + " " + refund.payment());
            if (missing && sides.covers(refund.provider(), Kind.REFUND)) {
                add(Difference.Kind.REFUND_UNKNOWN, ours(refund), null, Remedy.CASE);
            }
        }
    }

    /** One that was made by hand comes without our key, under the reference of its payment. */
    private Books.@Nullable Refund byPayment(Told told) {
        return sides.books().refunds().stream()
                .filter(refund -> refund.provider().equals(told.provider()))
                .filter(refund -> refund.payment().equals(told.reference()))
                .filter(refund -> refund.amount().equals(told.sum()))
                .findFirst()
                .orElse(null);
    }

    private void refund(Told told, Books.@Nullable Refund ours) {
        if (ours == null) {
            var payment = sides.books().payments().stream()
                    .filter(one -> one.reference().equals(told.reference()))
                    .findFirst();
            if (payment.isPresent()) {
                var side = ours(payment.get()).at(null).but("given back, but our books know no such refund");
                add(Difference.Kind.REFUND_NOT_BOOKED, side, told.sum(), Remedy.CASE);
            } else {
                unknown(told, "a refund of no purchase");
            }
        } else if (!told.sum().equals(ours.amount()) || !told.inNaira()) {
            add(Difference.Kind.AMOUNT_DIFFERS, ours(ours), told.sum(), Remedy.CASE);
        } else if (!ours.done()) {
            var remedy = ours.state().equals("DUE") ? Remedy.ASK_REFUND : Remedy.CASE;
            add(Difference.Kind.REFUND_NOT_BOOKED, ours(ours), told.sum(), remedy);
        }
    }

    private void vends() {
        Map<String, Books.Vend> ours = by(sides.books().vends(), vend -> vend.provider() + " " + vend.reference());
        var told = told(Kind.VEND);
        var back = told(Kind.REVERSAL);
        told.values().forEach(one -> vend(one, ours.get(one.key()), back.containsKey(one.key())));
        back.values().forEach(one -> reversal(one, ours.get(one.key())));
        for (var vend : sides.books().vends()) {
            var key = vend.provider() + " " + vend.reference();
            var missing = vend.today() && vend.delivered() && !told.containsKey(key) && !back.containsKey(key);
            if (missing && sides.covers(vend.provider(), Kind.VEND)) {
                add(Difference.Kind.BOOKED_NOT_VENDED, ours(vend), null, Remedy.CASE);
            }
        }
    }

    private void vend(Told told, Books.@Nullable Vend ours, boolean givenBack) {
        if (ours == null) {
            unknown(told, "a vend of no purchase");
        } else if (!ours.delivered()) {
            if (!givenBack) {
                var remedy = ours.current() ? Remedy.ASK_VEND : Remedy.CASE;
                add(Difference.Kind.VENDED_NOT_BOOKED, ours(ours).at(null), told.sum(), remedy);
            }
        } else if (!told.sum().equals(ours.amount()) || !told.inNaira()) {
            add(Difference.Kind.AMOUNT_DIFFERS, ours(ours), told.sum(), Remedy.CASE);
        }
    }

    private void reversal(Told told, Books.@Nullable Vend ours) {
        if (ours == null) {
            unknown(told, "a reversal of no purchase");
        } else if (ours.delivered() && !ours.reversed()) {
            var remedy = ours.state().equals("VENDED") ? Remedy.ASK_VEND : Remedy.CASE;
            add(Difference.Kind.REVERSED, ours(ours), told.sum(), remedy);
        }
    }

    /** Our side of a difference. */
    private record Side(
            String provider,
            String reference,
            String purchase,
            @Nullable Kobo amount,
            String ask,
            String text) {

        Side but(String other) {
            return new Side(provider, reference, purchase, amount, ask, text + ", " + other);
        }

        Side at(@Nullable Kobo other) {
            return new Side(provider, reference, purchase, other, ask, text);
        }
    }

    private static Side ours(Books.Payment one) {
        var booked = one.booked().isPositive() ? one.booked() : null;
        return new Side(
                one.provider(), one.reference(), one.purchase(), booked, one.reference(), "purchase is " + one.state());
    }

    private static Side ours(Books.Refund one) {
        return new Side(
                one.provider(), one.key(), one.purchase(), one.amount(), one.payment(), "refund is " + one.state());
    }

    private static Side ours(Books.Vend one) {
        return new Side(
                one.provider(),
                one.reference(),
                one.purchase(),
                one.amount(),
                one.reference(),
                "purchase is " + one.state());
    }

    private void add(Difference.Kind kind, Side ours, @Nullable Kobo theirs, Remedy remedy) {
        found.add(new Difference(
                kind,
                ours.provider(),
                ours.reference(),
                ours.purchase(),
                theirs,
                ours.amount(),
                new Difference.Way(remedy, ours.ask()),
                ours.text()));
    }

    private void unknown(Told told, String text) {
        found.add(new Difference(
                Difference.Kind.UNKNOWN_REFERENCE,
                told.provider(),
                told.reference(),
                null,
                told.sum(),
                null,
                new Difference.Way(Remedy.CASE, told.reference()),
                text));
    }

    private Map<String, Told> told(Kind kind) {
        return told(sides.lines(), kind);
    }

    /** By provider and reference. */
    static Map<String, Told> told(List<StatementLine> all, Kind kind) {
        var told = new LinkedHashMap<String, Told>();
        all.stream()
                .filter(line -> line.kind() == kind)
                .collect(groupingBy(
                        line -> line.provider() + " " + line.reference(),
                        LinkedHashMap::new,
                        java.util.stream.Collectors.toList()))
                .forEach((key, lines) -> told.put(key, told(lines)));
        return told;
    }

    /** The same line from a file without the provider's number and from its list is one line. */
    private static Told told(List<StatementLine> lines) {
        var keyed = lines.stream().filter(line -> !line.key().isEmpty()).toList();
        var once = lines.stream()
                .filter(line -> !line.key().isEmpty()
                        || keyed.stream().noneMatch(other -> other.amount().equals(line.amount())))
                .toList();
        var first = Objects.requireNonNull(lines.getFirst());
        return new Told(first.provider(), first.reference(), once);
    }

    private static <T> Map<String, T> by(List<T> all, Function<T, String> key) {
        var map = new LinkedHashMap<String, T>();
        all.forEach(one -> map.put(key.apply(one), one));
        return map;
    }
}
