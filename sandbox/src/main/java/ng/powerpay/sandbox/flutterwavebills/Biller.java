package ng.powerpay.sandbox.flutterwavebills;

import java.util.Arrays;
import java.util.Optional;
import ng.powerpay.sandbox.meter.Company;

/** A company as it is listed. Eko's codes are the documented ones. */
enum Biller {
    IKEJA(113, 159),
    EKO(112, 157),
    ABUJA(204, 585),
    IBADAN(114, 161),
    BENIN(117, 169),
    ENUGU(115, 163),
    PORTHARCOURT(116, 165),
    KANO(120, 175),
    KADUNA(119, 173),
    JOS(215, 601),
    YOLA(118, 171),
    ABA(216, 603);

    private final int number;
    private final int item;

    Biller(int number, int item) {
        this.number = number;
        this.item = item;
    }

    Company company() {
        return Company.valueOf(name());
    }

    /** {@code BIL112}. */
    String code() {
        return "BIL" + number;
    }

    /** {@code UB157} for tokens, the next for bills. */
    String item(boolean prepaid) {
        return "UB" + (prepaid ? item : item + 1);
    }

    boolean sells(String code) {
        return code.equals(item(true)) || code.equals(item(false));
    }

    static Optional<Biller> of(String code) {
        return Arrays.stream(values()).filter(it -> it.code().equals(code)).findFirst();
    }

    /** As the application's setting has it: {@code eko=BIL112/UB157/UB158}. */
    String setting() {
        return company().code() + "=" + code() + "/" + item(true) + "/" + item(false);
    }
}
