package ng.powerpay.sts;

/**
 * A decoder reference number: the meter number on the front plate, with its Luhn digit. Eleven
 * digits (2-digit maker, issuer 600727) or thirteen (4-digit maker, issuer 0000).
 */
public record Drn(String digits) {
    /** Refuses anything but 11 or 13 digits ({@code DRN_FORMAT}) whose check digit holds. */
    public Drn {
        boolean shaped = Luhn.isDigits(digits, 11) || Luhn.isDigits(digits, 13);
        StsException.require(shaped, StsError.DRN_FORMAT, "a meter number has 11 or 13 digits");
        boolean checked = Luhn.holds(digits);
        StsException.require(checked, StsError.CHECK_DIGIT, "meter number, last digit");
    }

    /** The issuer identification number that goes with this length. */
    public String iin() {
        return digits.length() == 11 ? MeterPan.IIN_SHORT_DRN : MeterPan.IIN_LONG_DRN;
    }
}
