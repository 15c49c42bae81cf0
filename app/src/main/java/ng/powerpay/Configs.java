package ng.powerpay;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import ng.powerpay.auth.AuthConfig;
import ng.powerpay.cache.CacheConfig;
import ng.powerpay.complaint.ComplaintConfig;
import ng.powerpay.customer.CustomerConfig;
import ng.powerpay.limit.LimitsConfig;
import ng.powerpay.meter.MeterConfig;
import ng.powerpay.notify.NotifyConfig;
import ng.powerpay.notify.SmsConfig;
import ng.powerpay.partner.PartnerConfig;
import ng.powerpay.payment.GatewayParts;
import ng.powerpay.platform.DatabaseConfig;
import ng.powerpay.platform.SecretsConfig;
import ng.powerpay.platform.Settings;
import ng.powerpay.provider.ProviderConfig;
import ng.powerpay.purchase.ShopConfig;
import ng.powerpay.push.PushConfig;
import ng.powerpay.receipt.SellerConfig;
import ng.powerpay.reconcile.ReconcileConfig;
import ng.powerpay.review.ReviewConfig;
import ng.powerpay.staff.StaffConfig;
import ng.powerpay.ussd.UssdConfig;
import ng.powerpay.vending.RoutingConfig;
import ng.powerpay.vending.VendorParts;

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
        return read(settings, Addition.NONE);
    }

    static Configs read(Settings settings, Addition addition) {
        var server = new Server(settings.text("ADDRESS", "127.0.0.1", "address to listen on"), (int)
                settings.whole("PORT", 8080, 65_535, "port to listen on; 0: any"));
        var vendors = VendorParts.read(settings);
        var shop = ShopConfig.read(settings);
        List<Record> ours = List.of(
                shop,
                DatabaseConfig.read(settings),
                CacheConfig.read(settings),
                SecretsConfig.read(settings),
                LimitsConfig.read(settings),
                MeterConfig.read(settings),
                ProviderConfig.read(settings),
                GatewayParts.read(settings),
                vendors,
                RoutingConfig.read(settings, vendors.names()),
                SmsConfig.read(settings),
                NotifyConfig.read(settings),
                PushConfig.read(settings),
                SellerConfig.read(settings),
                CustomerConfig.read(settings),
                ReconcileConfig.read(settings),
                StaffConfig.read(settings, shop.publicUrl()),
                ReviewConfig.read(settings),
                AuthConfig.read(settings, shop.publicUrl()),
                ComplaintConfig.read(settings),
                UssdConfig.read(settings),
                PartnerConfig.read(settings));
        var all = new ArrayList<Record>(ours);
        addition.settings().forEach(one -> all.add(one.apply(settings)));
        one(all, SmsConfig.class).check(settings, all);
        one(all, NotifyConfig.class).check(settings, all);
        leaseCoversEveryStep(settings, shop.lease(), vendors, one(all, GatewayParts.class));
        settings.check();
        return new Configs(server, all);
    }

    private static void leaseCoversEveryStep(
            Settings settings, Duration lease, VendorParts vendors, GatewayParts gateways) {
        settings.demand(
                longer(lease, vendors.longest()) && longer(lease, gateways.longest()),
                "POWERPAY_LEASE must be longer than the longest step: vendors up to %d s, gateways up to %d s"
                        .formatted(
                                vendors.longest().toSeconds(),
                                gateways.longest().toSeconds()));
    }

    /** The one of this type. */
    public <T> T one(Class<T> type) {
        return one(all, type);
    }

    private static <T> T one(List<Record> all, Class<T> type) {
        return all.stream().filter(type::isInstance).map(type::cast).findFirst().orElseThrow();
    }

    private static boolean longer(Duration one, Duration other) {
        return one.compareTo(other) > 0;
    }
}
