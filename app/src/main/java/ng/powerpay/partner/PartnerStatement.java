package ng.powerpay.partner;

import java.time.LocalDate;
import java.util.List;
import java.util.function.ToLongFunction;
import ng.powerpay.platform.Csv;

/**
 * What a partner did in some days, by days of Lagos. What was paid counts on the day it was paid,
 * what was delivered and given back on the days of that; days without anything are left out.
 */
public record PartnerStatement(
        String partner, LocalDate from, LocalDate to, List<StatementDay> days, StatementSums total) {

    /** One day. */
    public record StatementDay(LocalDate day, StatementSums sums) {}

    /**
     * Counts of purchases, and sums in kobo.
     *
     * @param energyKobo of what was delivered, for the companies
     * @param feesKobo of what was delivered, ours, with their VAT
     */
    public record StatementSums(
            long placed,
            long placedKobo,
            long paid,
            long paidKobo,
            long vended,
            long energyKobo,
            long feesKobo,
            long refunded,
            long refundedKobo) {}

    static PartnerStatement of(String partner, LocalDate from, LocalDate to, List<StatementDay> days) {
        return new PartnerStatement(
                partner,
                from,
                to,
                days,
                new StatementSums(
                        sum(days, StatementSums::placed),
                        sum(days, StatementSums::placedKobo),
                        sum(days, StatementSums::paid),
                        sum(days, StatementSums::paidKobo),
                        sum(days, StatementSums::vended),
                        sum(days, StatementSums::energyKobo),
                        sum(days, StatementSums::feesKobo),
                        sum(days, StatementSums::refunded),
                        sum(days, StatementSums::refundedKobo)));
    }

    private static long sum(List<StatementDay> days, ToLongFunction<StatementSums> part) {
        return days.stream().mapToLong(day -> part.applyAsLong(day.sums())).reduce(0, Math::addExact);
    }

    private static final List<String> HEAD = List.of(
            "day",
            "placed",
            "placed_kobo",
            "paid",
            "paid_kobo",
            "vended",
            "energy_kobo",
            "fees_kobo",
            "refunded",
            "refunded_kobo");

    /** The days as a table for spreadsheets. */
    String csv() {
        return Csv.text(HEAD, days.stream().map(PartnerStatement::row).toList());
    }

    private static List<Object> row(StatementDay one) {
        var sums = one.sums();
        return List.of(
                one.day(),
                sums.placed(),
                sums.placedKobo(),
                sums.paid(),
                sums.paidKobo(),
                sums.vended(),
                sums.energyKobo(),
                sums.feesKobo(),
                sums.refunded(),
                sums.refundedKobo());
    }
}
