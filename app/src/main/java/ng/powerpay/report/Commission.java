package ng.powerpay.report;

import java.time.LocalDate;
import java.util.List;
import ng.powerpay.platform.Kobo;

/**
 * What a vendor sold for us, and the most it pays us of it. Commission stays in our float at the
 * vendor and is not posted, so its own statement decides what it was.
 *
 * @param begins the first day of the period, in Lagos
 * @param soldKobo less what was taken back
 * @param mostKobo of what was sold, at the most that vendors pay by the settings
 */
record Commission(LocalDate begins, String vendor, long sales, Kobo soldKobo, Kobo mostKobo) {

    private static final long TEN_THOUSAND = 10_000;

    /** @param basisPoints hundredths of a percent */
    static List<Commission> of(List<Settlement> rows, int basisPoints) {
        return rows.stream()
                .filter(row -> row.side() == Settlement.Side.VENDOR)
                .map(row -> of(row, row.soldKobo().minus(row.refundedKobo()), basisPoints))
                .toList();
    }

    private static Commission of(Settlement row, Kobo sold, int basisPoints) {
        var most = new Kobo(Math.multiplyExact(sold.amount(), (long) basisPoints) / TEN_THOUSAND);
        return new Commission(row.begins(), row.provider(), row.sales(), sold, most);
    }
}
