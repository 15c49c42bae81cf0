package ng.powerpay;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import ng.powerpay.meter.MeterConfig;
import ng.powerpay.notify.NotifyConfig;
import ng.powerpay.notify.termii.TermiiConfig;
import ng.powerpay.payment.paystack.PaystackConfig;
import ng.powerpay.platform.CacheConfig;
import ng.powerpay.platform.DatabaseConfig;
import ng.powerpay.platform.LimitsConfig;
import ng.powerpay.platform.SecretsConfig;
import ng.powerpay.platform.Settings;
import ng.powerpay.provider.ProviderConfig;
import ng.powerpay.purchase.ShopConfig;
import ng.powerpay.receipt.SellerConfig;
import ng.powerpay.reconcile.ReconcileConfig;
import ng.powerpay.review.ReviewConfig;
import ng.powerpay.staff.StaffConfig;
import ng.powerpay.vending.RoutingConfig;
import ng.powerpay.vending.vtpass.VtpassConfig;
import ng.powerpay.vending.vtpass.VtpassVendor;

/**
 * Every configuration record, read from the environment in the order of the documentation page.
 *
 * @param server this process's own address
 * @param all the others, each to be found by its type
 */
public record Configs(Server server, List<Record> all) {

    /** @param address to listen on; loopback unless told otherwise */
    public record Server(String address, int port) {}

    /** Reads everything, then checks: faults are told all at once. */
    public static Configs read(Settings settings) {
        var server = new Server(settings.text("ADDRESS", "127.0.0.1", "address to listen on"), (int)
                settings.whole("PORT", 8080, 65_535, "port to listen on; 0: any"));
        List<Record> all = List.of(
                ShopConfig.read(settings),
                DatabaseConfig.read(settings),
                CacheConfig.read(settings),
                SecretsConfig.read(settings),
                LimitsConfig.read(settings),
                MeterConfig.read(settings),
                ProviderConfig.read(settings),
                PaystackConfig.read(settings),
                RoutingConfig.read(settings, Set.of(VtpassVendor.NAME)),
                VtpassConfig.read(settings),
                TermiiConfig.read(settings),
                NotifyConfig.read(settings),
                SellerConfig.read(settings),
                ReconcileConfig.read(settings),
                StaffConfig.read(settings),
                ReviewConfig.read(settings));
        var lease = one(all, ShopConfig.class).lease();
        settings.demand(
                longer(lease, one(all, VtpassConfig.class).timeout())
                        && longer(
                                lease, one(all, PaystackConfig.class).timeout().multipliedBy(2)),
                "POWERPAY_LEASE must be longer than one call to VTpass and two to Paystack");
        settings.check();
        return new Configs(server, all);
    }

    /** The one of this type. */
    <T> T one(Class<T> type) {
        return one(all, type);
    }

    private static <T> T one(List<Record> all, Class<T> type) {
        return all.stream().filter(type::isInstance).map(type::cast).findFirst().orElseThrow();
    }

    private static boolean longer(Duration one, Duration other) {
        return one.compareTo(other) > 0;
    }
}
