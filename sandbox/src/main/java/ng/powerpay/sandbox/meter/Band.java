package ng.powerpay.sandbox.meter;

/** Service bands sold in the sandbox: rate before VAT, and a purchase that fits one exact token. */
public enum Band {
    /** Order in force since 2024-07-01. */
    A(20_950, 300_000_00),
    /** Averages of early 2024; bands below A were frozen then. */
    B(6_501, 100_000_00),
    C(5_215, 80_000_00),
    /** Enugu State's own band A, Order EERC/2025/003. */
    A_ENUGU(16_000, 250_000_00);

    private final long rateKobo;
    private final long mostKobo;

    Band(long rateKobo, long mostKobo) {
        this.rateKobo = rateKobo;
        this.mostKobo = mostKobo;
    }

    /** Kobo per kWh. */
    public long rateKobo() {
        return rateKobo;
    }

    /** Most of one purchase: below 1638.3 kWh, above which one token is no longer exact. */
    public long mostKobo() {
        return mostKobo;
    }

    /** The letter alone. */
    public String letter() {
        return name().substring(0, 1);
    }
}
