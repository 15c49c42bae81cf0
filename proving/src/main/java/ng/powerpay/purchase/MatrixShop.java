package ng.powerpay.purchase;

import com.zaxxer.hikari.HikariDataSource;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import ng.powerpay.cache.SharedMemory;
import ng.powerpay.meter.Catalogue;
import ng.powerpay.meter.MeterConfig;
import ng.powerpay.meter.MeterLookup;
import ng.powerpay.meter.Pricing;
import ng.powerpay.payment.Gateways;
import ng.powerpay.platform.Kobo;
import ng.powerpay.platform.Schema;
import ng.powerpay.platform.Seal;
import ng.powerpay.sandbox.postgres.LocalDatabase;
import ng.powerpay.sandbox.postgres.LocalPostgres;
import ng.powerpay.vending.Vendors;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The shipped stores on a fresh PostgreSQL database with the shipped migrations; no Spring context.
 */
final class MatrixShop implements AutoCloseable {

    static final Duration LEASE = Duration.ofSeconds(45);

    /** Shorter than the shop's, so that an unpaid purchase is asked about less often. */
    static final Duration UNPAID_FOR = Duration.ofHours(2);

    private final HikariDataSource pool;
    private final JdbcClient jdbc;
    private final SqlPurchases purchases;
    private final SqlHints hints;
    private final SqlRefunds refunds;
    private final MeterLookup meters;
    private final Pricing pricing;

    MatrixShop(int connections) {
        var database = LocalPostgres.shared().freshDatabase();
        Schema.flyway(database.application().user())
                .dataSource(database.url(), database.user(), database.password())
                .load()
                .migrate();
        pool = pool(database, connections);
        jdbc = JdbcClient.create(pool);
        purchases = new SqlPurchases(jdbc, new Seal(new byte[32]), LEASE);
        refunds = new SqlRefunds(jdbc, LEASE);
        hints = new SqlHints(jdbc, new Seal(new byte[32]), LEASE);
        var catalogue = new Catalogue(jdbc);
        var limits = new MeterConfig(Kobo.naira(100), Kobo.naira(500_000), Duration.ofHours(1));
        var vendors = new Vendors(List.of(new PretendVendor(Selling.DELIVERS, true, new Moment())));
        meters = new MeterLookup(catalogue, vendors, limits, SharedMemory.NONE, Clock.systemUTC());
        pricing = new Pricing(catalogue, Clock.fixed(Instant.parse("2026-11-22T12:00:00Z"), ZoneOffset.UTC));
    }

    private static HikariDataSource pool(LocalDatabase database, int connections) {
        var pool = new HikariDataSource();
        pool.setJdbcUrl(database.url());
        pool.setUsername(database.application().user());
        pool.setPassword(database.application().password());
        pool.setMaximumPoolSize(connections);
        return pool;
    }

    JdbcClient jdbc() {
        return jdbc;
    }

    PurchaseConfiguration.Stores stores() {
        return new PurchaseConfiguration.Stores(purchases, refunds, hints);
    }

    /** The shipped way to place an order, over these stores and gateways. */
    PlacePurchase placing(Purchases through, Gateways gateways) {
        var shop = new ShopConfig(
                URI.create("http://127.0.0.1:8080"), "guest.example", UNPAID_FOR, LEASE, ShopConfig.Role.ALL, 1);
        var open = new OpenCheckout(through, (_, _) -> false, gateways, shop);
        return new PlacePurchase(through, meters, pricing, gateways, open);
    }

    /** What went wrong must not come to the workers of the next case. */
    void setAside() {
        for (var table : List.of("purchase", "refund", "webhook_event")) {
            jdbc.sql("update " + table + " set due_at = now() + interval '99 years' where due_at is not null")
                    .update();
        }
    }

    @Override
    public void close() {
        purchases.close();
        hints.close();
        pool.close();
    }
}
