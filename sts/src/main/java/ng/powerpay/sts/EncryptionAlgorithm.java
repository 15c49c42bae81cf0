package ng.powerpay.sts;

/** EA: the cipher between vending and meter. */
public enum EncryptionAlgorithm {
    /** EA07, STA: 64-bit key, and substitution tables from outside. */
    STA("07", 64),
    /** EA11, MISTY1 of RFC 2994: 128-bit key. */
    MISTY1("11", 128);

    private final String code;
    private final int keyBits;

    EncryptionAlgorithm(String code, int keyBits) {
        this.code = code;
        this.keyBits = keyBits;
    }

    /** Two digits, as printed and as DKGA04 takes them. */
    public String code() {
        return code;
    }

    /** Size of a decoder key. */
    public int keyBits() {
        return keyBits;
    }

    /** By its two-digit code; the withdrawn EA09 and unknown codes are refused by name. */
    public static EncryptionAlgorithm of(String code) {
        return switch (code) {
            case "07" -> STA;
            case "11" -> MISTY1;
            case "09" -> throw refused("EA09 (DEA) was withdrawn by the 2018 edition");
            default -> throw refused("the encryption algorithm is neither 07 nor 11");
        };
    }

    private static StsException refused(String detail) {
        return new StsException(StsError.ALGORITHM_REFUSED, detail);
    }
}
