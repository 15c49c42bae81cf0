package ng.powerpay.sts;

/**
 * The meter's primary account number, 18 digits: issuer, {@link Drn}, Luhn digit. Keys are derived
 * from it.
 */
public record MeterPan(String digits) {
    static final String IIN_SHORT_DRN = "600727";
    static final String IIN_LONG_DRN = "0000";

    /** Refuses a wrong shape, an unknown issuer or a wrong check digit. */
    public MeterPan {
        boolean shaped = Luhn.isDigits(digits, 18);
        StsException.require(shaped, StsError.PAN_FORMAT, "a meter PAN has 18 digits");
        boolean known = digits.startsWith(IIN_SHORT_DRN) || digits.startsWith(IIN_LONG_DRN);
        StsException.require(known, StsError.PAN_FORMAT, "the issuer is neither 600727 nor 0000");
        StsException.require(Luhn.holds(digits), StsError.CHECK_DIGIT, "meter PAN, last digit");
        drnOf(digits);
    }

    /** The PAN of a meter number. */
    public static MeterPan of(Drn drn) {
        String head = drn.iin() + drn.digits();
        return new MeterPan(head + Luhn.checkDigit(head));
    }

    /** The meter number inside. */
    public Drn drn() {
        return drnOf(digits);
    }

    /** {@code 600727} or {@code 0000}. */
    public String iin() {
        return digits.startsWith(IIN_SHORT_DRN) ? IIN_SHORT_DRN : IIN_LONG_DRN;
    }

    private static Drn drnOf(String digits) {
        int start = digits.startsWith(IIN_SHORT_DRN) ? 6 : 4;
        return new Drn(digits.substring(start, 17));
    }
}
