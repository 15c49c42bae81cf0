package ng.powerpay.sandbox.meter;

import java.util.List;
import ng.powerpay.sts.Luhn;

/** The rule by which sandbox numbers are made. */
final class Numbers {

    /** The vendor's answer codes that have an account of their own, in order from 40 on. */
    static final List<String> CODES = List.of(
            "091", "010", "011", "012", "013", "017", "021", "022", "023", "024", "025", "026", "027", "028", "031",
            "032", "034", "035", "044", "083", "085", "014", "019", "999");

    private Numbers() {}

    static String thirteen(Company company, int scenario) {
        return withLuhn("0400" + company.digits() + String.format("0000%02d", scenario));
    }

    static String eleven(Company company, int scenario) {
        return withLuhn("45" + company.digits() + String.format("0000%02d", scenario));
    }

    /** Bill numbers differ from company to company; Ibadan's have slashes. */
    static String bill(Company company, int scenario) {
        return company == Company.IBADAN
                ? String.format("30/11/05/00%02d-01", scenario)
                : "08" + company.digits() + String.format("0000%02d", scenario);
    }

    static int digits(String code) {
        return Scenario.CODE.digits() + CODES.indexOf(code);
    }

    /** The answer code that a {@link Scenario#CODE} number stands for. */
    static String code(String number) {
        int end = number.length() - 1;
        return CODES.get(Integer.parseInt(number.substring(end - 2, end)) - Scenario.CODE.digits());
    }

    static boolean checked(String number) {
        return withLuhn(number.substring(0, number.length() - 1)).equals(number);
    }

    /** The number a meter must have inside: the printed one with the right check digit. */
    static String drn(String number) {
        return withLuhn(number.substring(0, number.length() - 1));
    }

    private static String withLuhn(String digits) {
        return digits + Luhn.checkDigit(digits);
    }
}
