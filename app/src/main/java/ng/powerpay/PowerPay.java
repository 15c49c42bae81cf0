package ng.powerpay;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import ng.powerpay.account.AccountConfiguration;
import ng.powerpay.analytics.AnalyticsConfiguration;
import ng.powerpay.approval.ApprovalConfiguration;
import ng.powerpay.audit.AuditConfiguration;
import ng.powerpay.auth.AuthConfiguration;
import ng.powerpay.cache.CacheConfiguration;
import ng.powerpay.care.CareConfiguration;
import ng.powerpay.catalogue.CatalogueConfiguration;
import ng.powerpay.closing.ClosingConfiguration;
import ng.powerpay.complaint.ComplaintConfiguration;
import ng.powerpay.customer.CustomerConfiguration;
import ng.powerpay.ledger.LedgerConfiguration;
import ng.powerpay.limit.LimitConfiguration;
import ng.powerpay.meter.MeterConfiguration;
import ng.powerpay.notify.NotifyConfiguration;
import ng.powerpay.overview.OverviewConfiguration;
import ng.powerpay.partner.PartnerConfiguration;
import ng.powerpay.payment.PaymentConfiguration;
import ng.powerpay.platform.AddressCache;
import ng.powerpay.platform.PlatformConfiguration;
import ng.powerpay.platform.Settings;
import ng.powerpay.platform.SettingsFault;
import ng.powerpay.provider.ProviderConfiguration;
import ng.powerpay.purchase.ByPhoneConfiguration;
import ng.powerpay.purchase.OwnersConfiguration;
import ng.powerpay.purchase.PurchaseConfiguration;
import ng.powerpay.push.PushConfiguration;
import ng.powerpay.reconcile.ReconcileConfiguration;
import ng.powerpay.remote.RemoteConfiguration;
import ng.powerpay.report.ReportConfiguration;
import ng.powerpay.review.ReviewConfiguration;
import ng.powerpay.search.SearchConfiguration;
import ng.powerpay.staff.StaffConfiguration;
import ng.powerpay.team.TeamConfiguration;
import ng.powerpay.ussd.UssdConfiguration;
import ng.powerpay.vending.VendingConfiguration;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcObservationAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.context.support.GenericApplicationContext;

/** The server: API, workers and, in the embedded default, the front ends. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration(exclude = WebMvcObservationAutoConfiguration.class)
@Import({
    PlatformConfiguration.class,
    CacheConfiguration.class,
    LimitConfiguration.class,
    ProviderConfiguration.class,
    RosterConfiguration.class,
    RemoteConfiguration.class,
    VendingConfiguration.class,
    PaymentConfiguration.class,
    MeterConfiguration.class,
    LedgerConfiguration.class,
    NotifyConfiguration.class,
    PurchaseConfiguration.class,
    OwnersConfiguration.class,
    CustomerConfiguration.class,
    AuthConfiguration.class,
    AuditConfiguration.class,
    PushConfiguration.class,
    ByPhoneConfiguration.class,
    StaffConfiguration.class,
    TeamConfiguration.class,
    AccountConfiguration.class,
    ApprovalConfiguration.class,
    ReviewConfiguration.class,
    ReconcileConfiguration.class,
    SearchConfiguration.class,
    OverviewConfiguration.class,
    ClosingConfiguration.class,
    ReportConfiguration.class,
    CareConfiguration.class,
    ComplaintConfiguration.class,
    AnalyticsConfiguration.class,
    CatalogueConfiguration.class,
    UssdConfiguration.class,
    PartnerConfiguration.class
})
public class PowerPay {

    /**
     * Starts the server, or does what the first word says: reconcile, meters, keys, staff, audit,
     * migrate.
     */
    public static void main(String[] args) {
        run(args, System.getenv(), Addition.NONE);
    }

    /** The same with this environment, at a place that adds something. */
    public static void run(String[] args, Map<String, String> environment, Addition addition) {
        AddressCache.keepBriefly();
        if (args.length > 0 && args[0].equals("meters")) {
            var command = new MetersCommand(environment, addition, Clock.systemUTC(), System.out);
            System.exit(command.run(List.of(args).subList(1, args.length)));
        }
        if (args.length > 0 && args[0].equals("keys")) {
            var command = new KeysCommand(environment, addition, System.out);
            System.exit(command.run(List.of(args).subList(1, args.length)));
        }
        if (args.length > 0 && args[0].equals("staff")) {
            var command = new StaffCommand(environment, addition, System.out);
            System.exit(command.run(List.of(args).subList(1, args.length)));
        }
        if (args.length > 0 && args[0].equals("audit")) {
            var command = new AuditCommand(environment, addition, System.out);
            System.exit(command.run(List.of(args).subList(1, args.length)));
        }
        if (args.length > 0 && args[0].equals("reconcile")) {
            var command = new ReconcileCommand(environment, addition, Clock.systemUTC(), System.out);
            System.exit(command.run(List.of(args).subList(1, args.length)));
        }
        if (args.length > 0 && args[0].equals("migrate")) {
            System.exit(new MigrateCommand(environment, addition).run(System.out));
        }
        try {
            start(environment, addition);
        } catch (SettingsFault e) {
            System.err.println("PowerPay cannot start:\n" + e.getMessage());
            System.exit(1);
        }
    }

    /**
     * Starts a server with this environment and nothing else.
     *
     * @throws SettingsFault naming every setting that is wrong
     */
    public static ConfigurableApplicationContext start(Map<String, String> environment, Addition addition) {
        var configs = Configs.read(new Settings(environment), addition);
        var wiring = new ArrayList<>(addition.wiring());
        wiring.add(PowerPay.class);
        var application = new SpringApplication(wiring.toArray(Class<?>[]::new));
        application.setDefaultProperties(Map.of(
                "server.address", configs.server().address(),
                "server.port", configs.server().port()));
        application.addInitializers(context -> {
            var beans = (GenericApplicationContext) context;
            configs.all().forEach(config -> register(beans, config));
        });
        return application.run();
    }

    @SuppressWarnings("unchecked")
    private static void register(GenericApplicationContext beans, Record config) {
        beans.registerBean((Class<Record>) config.getClass(), () -> config);
    }
}
