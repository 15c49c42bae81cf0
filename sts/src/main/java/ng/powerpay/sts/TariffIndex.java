package ng.powerpay.sts;

/** TI: 00-99, the tariff a meter's key is made for; a new one needs a key change. */
public record TariffIndex(int value) {
    public TariffIndex {
        boolean fits = value >= 0 && value <= 99;
        StsException.require(fits, StsError.TARIFF_INDEX_RANGE, "a tariff index is 00-99");
    }

    /** Two digits, as printed. */
    public String digits() {
        return (value < 10 ? "0" : "") + value;
    }
}
