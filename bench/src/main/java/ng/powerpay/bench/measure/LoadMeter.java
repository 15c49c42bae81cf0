package ng.powerpay.bench.measure;

import java.util.List;
import java.util.Locale;
import ng.powerpay.sandbox.meter.Company;
import ng.powerpay.sts.Luhn;

/** One of the sandbox's hundred million normal meters, of each company in turn. */
public record LoadMeter(String company, String number) {

    private static final List<Company> COMPANIES = List.of(Company.values());

    /** @param person 0 to 999999; the same number, the same meter */
    public static LoadMeter of(int person) {
        var company = COMPANIES.get(person % COMPANIES.size());
        var digits = String.format(Locale.ROOT, "0777%s%06d", company.digits(), person);
        return new LoadMeter(company.code(), digits + Luhn.checkDigit(digits));
    }

    /** As the API wants it in an address. */
    public String query() {
        return "company=" + company + "&type=PREPAID&number=" + number;
    }
}
