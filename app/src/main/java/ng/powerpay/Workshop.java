package ng.powerpay;

import com.zaxxer.hikari.HikariDataSource;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import ng.powerpay.job.Work;
import ng.powerpay.notify.NotifyConfig;
import ng.powerpay.notify.NotifyConfiguration;
import ng.powerpay.notify.SmsConfig;
import ng.powerpay.payment.GatewayParts;
import ng.powerpay.platform.DataKeyTable;
import ng.powerpay.platform.DatabaseConfig;
import ng.powerpay.platform.KeyRing;
import ng.powerpay.platform.Seal;
import ng.powerpay.platform.SecretsConfig;
import ng.powerpay.platform.Settings;
import ng.powerpay.platform.Sql;
import ng.powerpay.provider.ProviderConfig;
import ng.powerpay.provider.Upkeep;
import ng.powerpay.purchase.PurchaseWorks;
import ng.powerpay.purchase.ShopConfig;
import ng.powerpay.receipt.SellerConfig;
import ng.powerpay.remote.Http;
import ng.powerpay.remote.Provider;
import ng.powerpay.vending.Floats;
import ng.powerpay.vending.RoutingConfig;
import ng.powerpay.vending.VendorParts;

/**
 * Everything that steps need and nothing else: no server, no migrations, no Spring context, so that a
 * process which is started to do one piece of work can do it within a second.
 */
public final class Workshop implements AutoCloseable {

    private static final Duration CONNECT = Duration.ofSeconds(3);

    private final Configs configs;
    private final HikariDataSource pool;
    private final Http http = new Http(CONNECT);
    private final Upkeep upkeep;
    private final Addition.Parts parts;
    private final Provider.Means means;
    private final PurchaseWorks works;

    /**
     * @param addition of the place to run at; only its wiring is of no use here
     * @throws ng.powerpay.platform.SettingsFault naming every setting that is wrong
     */
    public Workshop(Map<String, String> environment, Addition addition) {
        configs = Configs.read(new Settings(environment), addition);
        parts = addition.parts().apply(configs);
        pool = configs.one(DatabaseConfig.class).pool(parts.logins().get());
        var clock = Clock.systemUTC();
        var jdbc = Sql.client(pool);
        var seal = seal();
        upkeep = new Upkeep(jdbc, configs.one(ProviderConfig.class), clock);
        means = new Provider.Means(upkeep.sender(http), pool, clock, seal);
        var routing = configs.one(RoutingConfig.class);
        var vendors = configs.one(VendorParts.class)
                .counted(means, upkeep.measurements())
                .vendors(routing, new Floats(routing.floatAlarm()), clock, upkeep.switches());
        var gateways = configs.one(GatewayParts.class).gateways(means, upkeep.switches(), upkeep.measurements());
        works = new PurchaseWorks(
                new PurchaseWorks.Means(jdbc, seal, gateways, vendors, clock),
                configs.one(ShopConfig.class),
                configs.one(SellerConfig.class));
    }

    private Seal seal() {
        var secrets = configs.one(SecretsConfig.class);
        var wraps = secrets.wraps(parts.keyWrap().get());
        return new Seal(secrets, new KeyRing(new DataKeyTable(pool), wraps, secrets.lasts()));
    }

    /** Purchases, refunds and events. */
    public List<Work<?>> vending() {
        return works.vending();
    }

    /** Messages, by whom the settings name. */
    public Work<?> messages() {
        var ways = NotifyConfiguration.ways(
                configs.one(NotifyConfig.class), configs.one(SmsConfig.class), parts.mail(), parts.sms());
        var figures = new SimpleMeterRegistry();
        return works.messages((store, letters) -> ways.over(store, letters, means, figures));
    }

    /** One of the settings. */
    public <T> T config(Class<T> type) {
        return configs.one(type);
    }

    /** Looks after what chores do in a server, before and after a piece of work. */
    public Upkeep upkeep() {
        return upkeep;
    }

    @Override
    public void close() {
        works.close();
        upkeep.close();
        http.close();
        pool.close();
    }
}
