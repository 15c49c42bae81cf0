package ng.powerpay.sts;

/** KRN: 1-9, which revision of a supply group's vending key is meant. */
public record KeyRevision(int value) {
    public KeyRevision {
        boolean fits = value >= 1 && value <= 9;
        StsException.require(fits, StsError.KEY_REVISION_RANGE, "a key revision number is 1-9");
    }
}
