package ng.powerpay.report;

import java.math.BigDecimal;
import java.util.List;
import ng.powerpay.platform.Csv;
import ng.powerpay.platform.Kobo;

/** Reports as tables, in naira. */
final class Sheets {

    private Sheets() {}

    static String settlement(List<Settlement> rows) {
        return Csv.text(
                List.of(
                        "begins",
                        "side",
                        "provider",
                        "sales",
                        "sold_naira",
                        "fees_naira",
                        "refunded_naira",
                        "charged_back_naira",
                        "other_naira",
                        "net_naira",
                        "balance_naira"),
                rows.stream()
                        .map(row -> List.<Object>of(
                                row.begins(),
                                row.side(),
                                row.provider(),
                                row.sales(),
                                naira(row.soldKobo()),
                                naira(row.feesKobo()),
                                naira(row.refundedKobo()),
                                naira(row.chargedBackKobo()),
                                naira(row.otherKobo()),
                                naira(row.netKobo()),
                                naira(row.balanceKobo())))
                        .toList());
    }

    static String vat(List<Vat> rows) {
        return Csv.text(
                List.of("begins", "sales", "fee_naira", "vat_naira", "reversed_fee_naira", "reversed_vat_naira"),
                rows.stream()
                        .map(row -> List.<Object>of(
                                row.begins(),
                                row.sales(),
                                naira(row.feeKobo()),
                                naira(row.vatKobo()),
                                naira(row.reversedFeeKobo()),
                                naira(row.reversedVatKobo())))
                        .toList());
    }

    static String commission(List<Commission> rows) {
        return Csv.text(
                List.of("begins", "vendor", "sales", "sold_naira", "most_commission_naira"),
                rows.stream()
                        .map(row -> List.<Object>of(
                                row.begins(), row.vendor(), row.sales(), naira(row.soldKobo()), naira(row.mostKobo())))
                        .toList());
    }

    /** A number, so that a spreadsheet can add it up. */
    private static BigDecimal naira(Kobo amount) {
        return BigDecimal.valueOf(amount.amount(), 2);
    }
}
