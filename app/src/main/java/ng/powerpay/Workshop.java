package ng.powerpay;

import com.zaxxer.hikari.HikariDataSource;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.stream.Stream;
import ng.powerpay.account.AccountSessions;
import ng.powerpay.analytics.AnalyticsConfiguration;
import ng.powerpay.auth.KeyedHash;
import ng.powerpay.auth.Leftovers;
import ng.powerpay.complaint.ComplaintConfiguration;
import ng.powerpay.customer.CustomerConfig;
import ng.powerpay.customer.CustomerConfiguration;
import ng.powerpay.job.Alarm;
import ng.powerpay.job.Chores;
import ng.powerpay.job.Work;
import ng.powerpay.ledger.Balances;
import ng.powerpay.ledger.DailySums;
import ng.powerpay.notify.Notices;
import ng.powerpay.notify.NotifyConfig;
import ng.powerpay.notify.NotifyConfiguration;
import ng.powerpay.notify.Proofs;
import ng.powerpay.notify.SmsConfig;
import ng.powerpay.notify.Suppressions;
import ng.powerpay.partner.PartnerConfig;
import ng.powerpay.partner.PartnerConfiguration;
import ng.powerpay.payment.GatewayParts;
import ng.powerpay.platform.DataKeyTable;
import ng.powerpay.platform.DatabaseConfig;
import ng.powerpay.platform.KeyRing;
import ng.powerpay.platform.Reader;
import ng.powerpay.platform.Schema;
import ng.powerpay.platform.Seal;
import ng.powerpay.platform.SecretsConfig;
import ng.powerpay.platform.Settings;
import ng.powerpay.platform.Sql;
import ng.powerpay.provider.ProviderConfig;
import ng.powerpay.provider.Upkeep;
import ng.powerpay.purchase.PurchaseWorks;
import ng.powerpay.purchase.ShopConfig;
import ng.powerpay.push.CompanyWatch;
import ng.powerpay.push.PushConfig;
import ng.powerpay.push.Subscriptions;
import ng.powerpay.push.WebPush;
import ng.powerpay.receipt.SellerConfig;
import ng.powerpay.reconcile.ReconcileConfig;
import ng.powerpay.remote.Http;
import ng.powerpay.remote.Provider;
import ng.powerpay.report.ReportConfiguration;
import ng.powerpay.review.ReviewConfig;
import ng.powerpay.review.ReviewConfiguration;
import ng.powerpay.ussd.UssdConfiguration;
import ng.powerpay.vending.Floats;
import ng.powerpay.vending.RoutingConfig;
import ng.powerpay.vending.VendingConfiguration;
import ng.powerpay.vending.VendorParts;
import ng.powerpay.vending.Vendors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Everything that steps need and nothing else: no server, no migrations, no Spring context, so that
 * a process which is started to do one piece of work can do it within a second.
 */
public final class Workshop implements AutoCloseable {

    private static final Duration CONNECT = Duration.ofSeconds(3);

    private static final Duration HOUR = Duration.ofHours(1);

    private final Clock clock = Clock.systemUTC();
    private final MeterRegistry meters;
    private final Configs configs;
    private final HikariDataSource pool;
    private final JdbcClient jdbc;
    private final Http http;
    private final Upkeep upkeep;
    private final Addition.Parts parts;
    private final Provider.Means means;
    private final Floats floats;
    private final Vendors vendors;
    private final PurchaseWorks works;

    /**
     * @param addition of the place to run at; only its wiring is of no use here
     * @param meters count what a server would count
     * @throws ng.powerpay.platform.SettingsFault naming every setting that is wrong
     * @throws IllegalStateException the tables are older than this code needs
     */
    public Workshop(Map<String, String> environment, Addition addition, MeterRegistry meters) {
        this.meters = meters;
        var way = beside(() -> new Http(CONNECT));
        configs = Configs.read(new Settings(environment), addition);
        parts = addition.parts().apply(configs);
        pool = configs.one(DatabaseConfig.class).pool(parts.logins().get());
        var tables = beside(this::tables);
        jdbc = Sql.client(pool);
        upkeep = new Upkeep(jdbc, configs.one(ProviderConfig.class), clock, meters);
        http = got(way);
        var seal = got(tables);
        means = new Provider.Means(upkeep.sender(http), pool, clock, seal);
        var routing = configs.one(RoutingConfig.class);
        floats = new Floats(routing.floatAlarm());
        vendors = configs.one(VendorParts.class)
                .counted(means, upkeep.measurements())
                .vendors(routing, floats, clock, upkeep.switches(), upkeep.orders());
        var gateways = configs.one(GatewayParts.class)
                .gateways(means, upkeep.switches(), upkeep.orders(), upkeep.measurements());
        works = new PurchaseWorks(
                new PurchaseWorks.Means(jdbc, seal, gateways, vendors, clock),
                configs.one(ShopConfig.class),
                configs.one(SellerConfig.class),
                meters);
    }

    /**
     * Each a good part of a cold start, none in need of another: TLS and its certificates, the
     * database.
     */
    private static <T> FutureTask<T> beside(Callable<T> work) {
        var task = new FutureTask<>(work);
        Thread.ofPlatform().daemon().start(task);
        return task;
    }

    private static <T> T got(FutureTask<T> task) {
        try {
            return task.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException fault ? fault : new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private Seal tables() {
        Schema.check(pool);
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
        var push = WebPush.of(configs.one(PushConfig.class), new Subscriptions(jdbc, means.seal()), http, clock);
        var ways = NotifyConfiguration.ways(
                configs.one(NotifyConfig.class), configs.one(SmsConfig.class), parts.mail(), parts.sms(), push);
        return works.messages((store, letters) -> ways.over(store, letters, means, meters));
    }

    /** What a server does beside its work, for a process that is woken to do it. */
    public List<Chores.Chore> chores() {
        var watch = ReviewConfiguration.watch(
                jdbc,
                NotifyConfiguration.mail(configs.one(NotifyConfig.class), parts.mail(), jdbc),
                configs.one(ReviewConfig.class),
                configs.one(ShopConfig.class));
        watch.measure(meters);
        VendingConfiguration.floatGauges(vendors, floats).bindTo(meters);
        var balances = new Balances(jdbc, Reader.none(jdbc));
        var notices = new Notices(jdbc, means.seal(), new Alarm());
        var subscriptions = new Subscriptions(jdbc, means.seal());
        var whole = new TransactionTemplate(new JdbcTransactionManager(pool));
        var watchers = new CompanyWatch(subscriptions, notices, upkeep.companies(), whole);
        var accounts = CustomerConfiguration.chores(
                pool, notices, configs.one(ShopConfig.class), configs.one(CustomerConfig.class), clock);
        var shop = List.of(
                new Chores.Chore("cases", Duration.ZERO, watch::look),
                new Chores.Chore("complaints", Duration.ZERO, ComplaintConfiguration.clock(jdbc)),
                new Chores.Chore("float", configs.one(RoutingConfig.class).floatEvery(), vendors::askAll),
                new Chores.Chore("balances", HOUR, () -> balances.checkpointOfTheDay(clock.instant())),
                new Chores.Chore("sales", HOUR, sales(whole)),
                ReportConfiguration.daily(new DailySums(jdbc, Reader.none(jdbc)), clock),
                new Chores.Chore("forgetting", HOUR, upkeep::forget),
                new Chores.Chore("ussd", HOUR, UssdConfiguration.forgetting(jdbc)),
                new Chores.Chore("reports", HOUR, new Proofs(jdbc)::forget),
                new Chores.Chore("codes", Leftovers.FORGETTING, new Leftovers(jdbc)::forget),
                new Chores.Chore("sessions", HOUR, new AccountSessions(jdbc)::forget),
                new Chores.Chore("notices", Notices.FORGETTING, notices::forget),
                new Chores.Chore("subscriptions", HOUR, subscriptions::forget),
                new Chores.Chore("companies", CompanyWatch.EVERY, watchers::look));
        var partners = PartnerConfiguration.chores(jdbc, means.seal(), notices, configs.one(PartnerConfig.class));
        return Stream.of(shop, accounts, partners).flatMap(List::stream).toList();
    }

    private Runnable sales(TransactionTemplate whole) {
        var hash = new KeyedHash(configs.one(SecretsConfig.class).dataKey());
        return AnalyticsConfiguration.writing(jdbc, whole, hash, configs.one(ReconcileConfig.class), clock);
    }

    /** Who is told of what became of messages. */
    public Proofs proofs() {
        return new Proofs(jdbc);
    }

    /** Who gets no mail. */
    public Suppressions suppressions() {
        return new Suppressions(jdbc);
    }

    /** One of the settings. */
    public <T> T config(Class<T> type) {
        return configs.one(type);
    }

    /** Before a piece of work: looks who is switched off. */
    public void before() {
        upkeep.before();
    }

    /** After it: writes what was seen of providers. */
    public void after() {
        upkeep.after();
    }

    @Override
    public void close() {
        works.close();
        upkeep.close();
        http.close();
        pool.close();
    }
}
