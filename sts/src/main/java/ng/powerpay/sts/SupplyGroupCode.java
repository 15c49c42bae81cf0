package ng.powerpay.sts;

/** SGC: the six-digit number of a group of meters that share vending keys. */
public record SupplyGroupCode(String digits) {
    public SupplyGroupCode {
        boolean shaped = Luhn.isDigits(digits, 6);
        StsException.require(shaped, StsError.SGC_FORMAT, "a supply group code has six digits");
    }

    /** As the 24-bit binary number of the key-change tokens. */
    public int number() {
        return Integer.parseInt(digits);
    }

    /** From its 24-bit binary form; above 999999 is an error. */
    public static SupplyGroupCode ofNumber(int number) {
        boolean fits = number >= 0 && number <= 999_999;
        StsException.require(fits, StsError.SGC_FORMAT, "a supply group code is at most 999999");
        return new SupplyGroupCode("%06d".formatted(number));
    }
}
