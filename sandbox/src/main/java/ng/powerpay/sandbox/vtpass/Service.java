package ng.powerpay.sandbox.vtpass;

import java.util.Arrays;
import java.util.Optional;
import ng.powerpay.sandbox.meter.Company;

/** A company as the vendor lists it. Commissions in hundredths of a percent, the list of 2025. */
enum Service {
    IKEJA(Company.IKEJA, "Ikeja Electric Payment - IKEDC", Style.IKEJA, 100),
    EKO(Company.EKO, "Eko Electric Payment - EKEDC", Style.EKO, 100),
    ABUJA(Company.ABUJA, "Abuja Electricity Distribution Company- AEDC", Style.ABUJA, 120),
    IBADAN(Company.IBADAN, "IBEDC - Ibadan Electricity Distribution Company", Style.IBADAN, 110),
    BENIN(Company.BENIN, "Benin Electricity - BEDC", Style.ABUJA, 150),
    ENUGU(Company.ENUGU, "Enugu Electric - EEDC", Style.ENUGU, 140),
    PORTHARCOURT(Company.PORTHARCOURT, "PHED - Port Harcourt Electric", Style.IBADAN, 200),
    KANO(Company.KANO, "KEDCO - Kano Electric", Style.IKEJA, 100),
    KADUNA(Company.KADUNA, "Kaduna Electric - KAEDCO", Style.IBADAN, 150),
    JOS(Company.JOS, "Jos Electric - JED", Style.IBADAN, 90),
    YOLA(Company.YOLA, "Yola Electric Disco Payment - YEDC", Style.BARE, 120),
    ABA(Company.ABA, "Aba Electric Payment - ABEDC", Style.BARE, 170);

    private static final long TEN_THOUSAND = 10_000;

    private final Company company;
    private final String product;
    private final Style style;
    private final int commission;

    Service(Company company, String product, Style style, int commission) {
        this.company = company;
        this.product = product;
        this.style = style;
        this.commission = commission;
    }

    Company company() {
        return company;
    }

    String product() {
        return product;
    }

    Style style() {
        return style;
    }

    /** The serviceID: {@code ikeja-electric}. */
    String id() {
        return company.code() + "-electric";
    }

    long commissionKobo(long amountKobo) {
        return amountKobo * commission / TEN_THOUSAND;
    }

    static Service of(Company company) {
        return Arrays.stream(values())
                .filter(it -> it.company == company)
                .findFirst()
                .orElseThrow();
    }

    static Optional<Service> of(String id) {
        return Arrays.stream(values()).filter(it -> it.id().equals(id)).findFirst();
    }
}
