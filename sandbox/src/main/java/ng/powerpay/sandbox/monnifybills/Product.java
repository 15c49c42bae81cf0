package ng.powerpay.sandbox.monnifybills;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import ng.powerpay.sandbox.meter.Company;

/**
 * What is sold: a company's energy before use, or its bills after.
 *
 * @param code as on the wire
 */
record Product(String code, Company company, boolean prepaid) {

    private static final Map<Company, String> SHORT = Map.of(
            Company.IKEJA, "ikedc",
            Company.EKO, "ekedc",
            Company.ABUJA, "aedc",
            Company.IBADAN, "ibedc",
            Company.ENUGU, "eedc",
            Company.PORTHARCOURT, "phedc",
            Company.KANO, "kedc",
            Company.KADUNA, "knedc",
            Company.JOS, "jedc",
            Company.YOLA, "yola");

    static Optional<Product> of(String code) {
        return Arrays.stream(Company.values())
                .flatMap(
                        it -> Stream.of(new Product(code(it, true), it, true), new Product(code(it, false), it, false)))
                .filter(it -> it.code.equals(code))
                .findFirst();
    }

    private static String code(Company company, boolean prepaid) {
        if (company == Company.BENIN) {
            return prepaid ? "bedc_prepaid" : "bedc_postpaid";
        }
        String head = company == Company.ABA ? "prd-aba" : "product-" + SHORT.get(company);
        return head + (prepaid ? "-pre" : "-post");
    }
}
