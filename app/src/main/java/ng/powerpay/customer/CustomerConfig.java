package ng.powerpay.customer;

import java.util.Base64;
import ng.powerpay.platform.Kobo;
import ng.powerpay.platform.Settings;

/**
 * What accounts may do, and how long we know who bought.
 *
 * @param identityKey of the hashes of BVN and NIN; must stay the same, or nobody is recognised
 * @param identityLimit what the phone of an account with a BVN or NIN may pay at once
 * @param retentionDays after which nothing in a purchase says whose it was
 */
public record CustomerConfig(boolean identity, byte[] identityKey, Kobo identityLimit, int retentionDays) {

    private enum Offered {
        OFF,
        ON
    }

    public static CustomerConfig read(Settings settings) {
        var identity = settings.choice("IDENTITY", Offered.OFF, "let customers give a BVN or NIN") == Offered.ON;
        var days = (int) settings.whole(
                "RETENTION_DAYS", 2190, 36_500, "age at which purchases lose names, phones and addresses");
        settings.demand(days >= 365, "POWERPAY_RETENTION_DAYS must be a year at least: money comes back until then");
        return new CustomerConfig(
                identity,
                settings.demanding(identity).key("IDENTITY_KEY", "hashes BVN and NIN; never change it"),
                new Kobo(settings.whole(
                        "IDENTITY_LIMIT_KOBO", 20_000_000, 10_000_000_000L, "payable at once with a BVN or NIN")),
                days);
    }

    String identitySecret() {
        return Base64.getEncoder().encodeToString(identityKey);
    }

    @Override
    public String toString() {
        return "CustomerConfig[identity=" + identity + "]";
    }
}
