package ng.powerpay.platform;

/** The key that seals tokens at rest. */
public record SecretsConfig(byte[] dataKey) {

    public static SecretsConfig read(Settings settings) {
        return new SecretsConfig(settings.key("DATA_KEY", "seals tokens at rest; keep it safe"));
    }

    @Override
    public String toString() {
        return "SecretsConfig[]";
    }
}
