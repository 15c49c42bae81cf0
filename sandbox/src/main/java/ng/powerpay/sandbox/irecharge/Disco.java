package ng.powerpay.sandbox.irecharge;

import java.util.Arrays;
import java.util.Optional;
import ng.powerpay.sandbox.meter.Company;

/** What is sold under which code. */
enum Disco {
    IKEJA("Ikeja_Token_Purchase", "Ikeja_Electric_Bill_Payment"),
    EKO("Eko_Prepaid", "Eko_Postpaid"),
    ABUJA("AEDC", "AEDC_Postpaid"),
    IBADAN("Ibadan_Disco_Prepaid", "Ibadan_Disco_Postpaid"),
    BENIN("BEDC", "BEDC_Postpaid"),
    ENUGU("Enugu_Electricity_Distribution_Prepaid", "Enugu_Electricity_Distribution_Postpaid"),
    PORTHARCOURT("PhED_Electricity", "PH_Disco"),
    KANO("Kano_Electricity_Disco", "Kano_Electricity_Disco_Postpaid"),
    KADUNA("Kaduna_Electricity_Disco", "Kaduna_Electricity_Disco_Postpaid"),
    JOS("Jos_Disco", "Jos_Disco_Postpaid"),
    YOLA("YEDC", "YEDC_Postpaid"),
    ABA("Aba_Power_Prepaid", "Aba_Power_Postpaid");

    private final String prepaid;
    private final String postpaid;

    Disco(String prepaid, String postpaid) {
        this.prepaid = prepaid;
        this.postpaid = postpaid;
    }

    Company company() {
        return Company.valueOf(name());
    }

    String code(boolean tokens) {
        return tokens ? prepaid : postpaid;
    }

    boolean isPrepaid(String code) {
        return prepaid.equals(code);
    }

    static Optional<Disco> of(String code) {
        return Arrays.stream(values())
                .filter(it -> it.prepaid.equals(code) || it.postpaid.equals(code))
                .findFirst();
    }
}
