package ng.powerpay.sandbox.baxi;

import java.util.Arrays;
import java.util.Optional;
import ng.powerpay.sandbox.meter.Company;

/** A company as Baxi lists it. Commissions in hundredths of a percent, examples of 2024. */
enum ServiceType {
    IKEJA(Company.IKEJA, "ikeja_electric", 100),
    EKO(Company.EKO, "eko_electric", 150),
    ABUJA(Company.ABUJA, "abuja_electric", 120),
    IBADAN(Company.IBADAN, "ibadan_electric", 60),
    JOS(Company.JOS, "jos_electric", 100),
    KADUNA(Company.KADUNA, "kaduna_electric", 120),
    PORTHARCOURT(Company.PORTHARCOURT, "portharcourt_electric", 120),
    ENUGU(Company.ENUGU, "enugu_electric", 180),
    KANO(Company.KANO, "kedco_electric", 100);

    private static final long TEN_THOUSAND = 10_000;

    /** One thing on sale: a company's tokens or its bills. */
    record Product(ServiceType service, boolean prepaid) {}

    private final Company company;
    private final String stem;
    private final int commission;

    ServiceType(Company company, String stem, int commission) {
        this.company = company;
        this.stem = stem;
        this.commission = commission;
    }

    Company company() {
        return company;
    }

    /** {@code ikeja_electric_prepaid}. */
    String code(boolean prepaid) {
        return stem + (prepaid ? "_prepaid" : "_postpaid");
    }

    static long commissionKobo(Company company, long amountKobo) {
        return Arrays.stream(values())
                .filter(it -> it.company == company)
                .mapToLong(it -> amountKobo * it.commission / TEN_THOUSAND)
                .sum();
    }

    static Optional<Product> of(String code) {
        return Arrays.stream(values())
                .filter(it -> code.equals(it.code(true)) || code.equals(it.code(false)))
                .map(it -> new Product(it, code.equals(it.code(true))))
                .findFirst();
    }
}
