package ng.powerpay.sts;

/** What the vending side must know of a meter to make tokens for it. */
public record MeterConfig(MeterPan pan, EncryptionAlgorithm algorithm, KeyRegister register, TariffIndex tariff) {

    /** The same meter under another register. */
    public MeterConfig with(KeyRegister other) {
        return new MeterConfig(pan, algorithm, other, tariff);
    }

    /** The same meter under another tariff index. */
    public MeterConfig with(TariffIndex other) {
        return new MeterConfig(pan, algorithm, register, other);
    }
}
