package ng.powerpay.reconcile;

import java.util.List;
import java.util.Optional;
import ng.powerpay.platform.Kobo;
import ng.powerpay.reconcile.FloatReadings.Reading;
import ng.powerpay.vending.Balance;
import ng.powerpay.vending.Vendor;
import ng.powerpay.vending.Vendors;

/**
 * Our float at vendors against our books. The books know what was sold and not what was paid in, so
 * what must not move between two readings is the gap: only a top-up moves it, and upwards what
 * vendors pay us of each sale.
 */
final class FloatCheck {

    private static final long TEN_THOUSAND = 10_000;

    private final Vendors vendors;
    private final OurBooks books;
    private final FloatReadings readings;
    private final int commission;

    FloatCheck(Vendors vendors, OurBooks books, FloatReadings readings, int commission) {
        this.vendors = vendors;
        this.books = books;
        this.readings = readings;
        this.commission = commission;
    }

    /** Reads every vendor that tells; adds to the differences what moved. */
    void look(Run run, List<Report.FloatRow> rows, List<Difference> differences, List<String> faults) {
        for (var vendor : vendors.all()) {
            var last = readings.before(run, vendor.name());
            var seen = read(vendor);
            if (seen.isEmpty()) {
                // A vendor that never told cannot be missed.
                last.ifPresent(_ -> faults.add(vendor.name() + " does not tell what is left of our float"));
                continue;
            }
            var now = seen.get();
            readings.note(run, vendor.name(), now);
            var moved = last.flatMap(reading -> moved(reading, now, commission));
            moved.ifPresent(by -> differences.add(difference(run, vendor.name(), now, by)));
            rows.add(new Report.FloatRow(vendor.name(), now.balance(), now.booked(), said(last, moved)));
        }
    }

    /** Empty when the vendor does not tell. */
    private Optional<Reading> read(Vendor vendor) {
        var before = books.floatAt(vendor.name());
        if (!(vendor.balance() instanceof Balance.Known(Kobo balance))) {
            return Optional.empty();
        }
        var after = books.floatAt(vendor.name());
        var since = new Kobo(Math.abs(after.booked().minus(before.booked()).amount()));
        var doubt = since.plus(before.underWay()).plus(after.underWay());
        return Optional.of(new Reading(balance, after.booked(), doubt));
    }

    private static String said(Optional<Reading> last, Optional<Kobo> moved) {
        if (last.isEmpty()) {
            return "first reading";
        }
        return moved.map(by -> "moved by " + by.spoken() + " beside our sales").orElse("moved as our sales did");
    }

    private static Difference difference(Run run, String vendor, Reading now, Kobo by) {
        var text = by.isPositive() ? "a top-up of as much explains it" : "more was taken than we sold";
        return new Difference(
                Difference.Kind.FLOAT_DIFFERS,
                vendor,
                "float-" + run.id(),
                null,
                now.balance(),
                now.balance().minus(by),
                new Difference.Way(Difference.Remedy.CASE, vendor),
                text);
    }

    /** By how much the float moved beside our sales; empty when nothing needs explaining. */
    static Optional<Kobo> moved(Reading last, Reading now, int commission) {
        var by = now.gap().minus(last.gap()).amount();
        var sold = Math.abs(last.booked().minus(now.booked()).amount());
        var paidUs = Math.multiplyExact(sold, commission) / TEN_THOUSAND + 1;
        var doubt = Math.addExact(last.doubt().amount(), now.doubt().amount());
        var up = last.booked().compareTo(now.booked()) >= 0 ? paidUs : 0;
        var down = up == 0 ? paidUs : 0;
        return by > doubt + up || by < -doubt - down ? Optional.of(new Kobo(by)) : Optional.empty();
    }
}
