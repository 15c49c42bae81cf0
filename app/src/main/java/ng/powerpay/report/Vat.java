package ng.powerpay.report;

import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import ng.powerpay.ledger.DailySums.Sum;
import ng.powerpay.platform.Kobo;

/**
 * The tax on our fee in a month, as it was posted with each sale. The tax on electricity is the
 * company's and not in here.
 *
 * @param begins the first day of the month, or the first asked for
 * @param sales for which a fee was earned
 * @param feeKobo earned, less what was given back because a vendor took its delivery back
 * @param vatKobo output tax on it
 * @param reversedFeeKobo what was taken off the fee
 * @param reversedVatKobo and off the tax
 */
record Vat(LocalDate begins, long sales, Kobo feeKobo, Kobo vatKobo, Kobo reversedFeeKobo, Kobo reversedVatKobo) {

    private Vat plus(Sum sum) {
        var amount = sum.amount().negated();
        var back = sum.kind().equals("reversed") ? sum.amount() : Kobo.ZERO;
        if (sum.account().equals("fee-income")) {
            var more = sum.kind().equals("reversed") ? 0 : sum.postings();
            return new Vat(
                    begins, sales + more, feeKobo.plus(amount), vatKobo, reversedFeeKobo.plus(back), reversedVatKobo);
        }
        return new Vat(begins, sales, feeKobo, vatKobo.plus(amount), reversedFeeKobo, reversedVatKobo.plus(back));
    }

    static List<Vat> of(List<Sum> sums) {
        var months = new TreeMap<LocalDate, Vat>();
        for (var sum : sums) {
            if (sum.account().equals("fee-income") || sum.account().equals("vat-payable")) {
                var none = new Vat(sum.begins(), 0, Kobo.ZERO, Kobo.ZERO, Kobo.ZERO, Kobo.ZERO);
                months.put(sum.begins(), months.getOrDefault(sum.begins(), none).plus(sum));
            }
        }
        return List.copyOf(months.values());
    }
}
