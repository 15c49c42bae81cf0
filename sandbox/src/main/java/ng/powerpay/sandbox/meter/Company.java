package ng.powerpay.sandbox.meter;

import java.util.Locale;

/**
 * The twelve distribution companies, with the two digits that name them in sandbox meter numbers.
 */
public enum Company {
    IKEJA(1, "Ikeja Electric", "Ikeja"),
    EKO(2, "Eko Electricity", "Lagos Island"),
    ABUJA(3, "Abuja Electricity", "Garki"),
    IBADAN(4, "Ibadan Electricity", "Dugbe"),
    BENIN(5, "Benin Electricity", "Ugbowo"),
    ENUGU(6, "Enugu Electricity", "Ogui"),
    PORTHARCOURT(7, "Port Harcourt Electricity", "Diobu"),
    KANO(8, "Kano Electricity", "Nassarawa"),
    KADUNA(9, "Kaduna Electric", "Tudun Wada"),
    JOS(10, "Jos Electricity", "Rayfield"),
    YOLA(11, "Yola Electricity", "Jimeta"),
    ABA(12, "Aba Power", "Osisioma");

    private final int number;
    private final String title;
    private final String district;

    Company(int number, String title, String district) {
        this.number = number;
        this.title = title;
        this.district = district;
    }

    /** 1 to 12. */
    int number() {
        return number;
    }

    public String title() {
        return title;
    }

    public String district() {
        return district;
    }

    /** As in web addresses: {@code portharcourt}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** 01 to 12. */
    public String digits() {
        return String.format("%02d", number);
    }

    /** Its supply group code; the real ones are not public, these are made up. */
    String supplyGroup() {
        return "9990" + digits();
    }
}
