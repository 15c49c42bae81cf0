package ng.powerpay;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import ng.powerpay.job.Work;
import ng.powerpay.notify.MailSender;
import ng.powerpay.notify.NotifyConfig;
import ng.powerpay.notify.SendMessage;
import ng.powerpay.notify.termii.TermiiConfig;
import ng.powerpay.notify.termii.TermiiSender;
import ng.powerpay.payment.GatewayParts;
import ng.powerpay.platform.DatabaseConfig;
import ng.powerpay.platform.Seal;
import ng.powerpay.platform.SecretsConfig;
import ng.powerpay.platform.Settings;
import ng.powerpay.provider.ProviderConfig;
import ng.powerpay.provider.Upkeep;
import ng.powerpay.purchase.PurchaseWorks;
import ng.powerpay.purchase.ShopConfig;
import ng.powerpay.receipt.SellerConfig;
import ng.powerpay.remote.Http;
import ng.powerpay.remote.Provider;
import ng.powerpay.remote.Sender;
import ng.powerpay.vending.Floats;
import ng.powerpay.vending.RoutingConfig;
import ng.powerpay.vending.VendorParts;
import org.springframework.jdbc.core.simple.JdbcClient;

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
    private final Sender sender;
    private final PurchaseWorks works;

    /**
     * @param addition of the place to run at; only its settings are of use here
     * @throws ng.powerpay.platform.SettingsFault naming every setting that is wrong
     */
    public Workshop(Map<String, String> environment, Addition addition) {
        configs = Configs.read(new Settings(environment), addition);
        pool = configs.one(DatabaseConfig.class).pool();
        var clock = Clock.systemUTC();
        var jdbc = JdbcClient.create(pool);
        var seal = new Seal(configs.one(SecretsConfig.class).dataKey());
        upkeep = new Upkeep(jdbc, configs.one(ProviderConfig.class), clock);
        sender = upkeep.sender(http);
        var means = new Provider.Means(sender, pool, clock, seal);
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

    /** Purchases, refunds and events. */
    public List<Work<?>> vending() {
        return works.vending();
    }

    /** Messages, sent as on the bare machine. */
    public Work<?> messages() {
        var sms = new TermiiSender(configs.one(TermiiConfig.class), sender);
        var mail = new MailSender(configs.one(NotifyConfig.class));
        return works.messages((store, letters) -> new SendMessage(store, letters, sms, mail));
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
