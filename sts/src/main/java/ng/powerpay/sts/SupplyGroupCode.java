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
        return new SupplyGroupCode("%06d".formatted(number));
    }
}
