package ng.powerpay.sandbox.buypower;

import java.util.Arrays;
import java.util.Optional;
import ng.powerpay.sandbox.meter.Company;

/** A company as BuyPower names it. Commissions in hundredths of a percent, examples of 2024. */
enum Disco {
    ABUJA(Company.ABUJA, 180),
    EKO(Company.EKO, 150),
    IKEJA(Company.IKEJA, 140),
    IBADAN(Company.IBADAN, 100),
    ENUGU(Company.ENUGU, 220),
    PH(Company.PORTHARCOURT, 180),
    JOS(Company.JOS, 180),
    KADUNA(Company.KADUNA, 230),
    KANO(Company.KANO, 180),
    BENIN(Company.BENIN, 220),
    YOLA(Company.YOLA, 180),
    ABA(Company.ABA, 150);

    private static final long TEN_THOUSAND = 10_000;

    private final Company company;
    private final int commission;

    Disco(Company company, int commission) {
        this.company = company;
        this.commission = commission;
    }

    Company company() {
        return company;
    }

    long commissionKobo(long amountKobo) {
        return amountKobo * commission / TEN_THOUSAND;
    }

    static Disco of(Company company) {
        return Arrays.stream(values())
                .filter(it -> it.company == company)
                .findFirst()
                .orElseThrow();
    }

    static Optional<Disco> of(String code) {
        return Arrays.stream(values()).filter(it -> it.name().equals(code)).findFirst();
    }
}
