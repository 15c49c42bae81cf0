package ng.powerpay.customer;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import ng.powerpay.account.AccountMade;
import ng.powerpay.account.Exported;
import ng.powerpay.account.Forgets;
import ng.powerpay.job.Chores;
import ng.powerpay.limit.RateLimits;
import ng.powerpay.meter.Catalogue;
import ng.powerpay.meter.MeterLookup;
import ng.powerpay.notify.Notices;
import ng.powerpay.platform.Seal;
import ng.powerpay.platform.SecretsConfig;
import ng.powerpay.platform.Sql;
import ng.powerpay.purchase.PurchaseShelf;
import ng.powerpay.purchase.ShopConfig;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;

/** Wires what accounts keep: stores, doors, and what is done by itself. */
@Configuration(proxyBeanMethods = false)
public class CustomerConfiguration {

    private static final int MOST_EXPORTED = 5_000;

    /** For the few things that are more than one statement. */
    private static TransactionOperations whole(DataSource database) {
        return new TransactionTemplate(new JdbcTransactionManager(database));
    }

    @Bean
    SavedMeters savedMeters(JdbcClient jdbc, DataSource database) {
        return new SavedMeters(jdbc, whole(database));
    }

    @Bean
    PurchaseLinks purchaseLinks(JdbcClient jdbc) {
        return new PurchaseLinks(jdbc);
    }

    @Bean
    PurchaseShelf.OnPlaced placedWhileSignedIn(PurchaseLinks links) {
        return (purchase, account) -> links.add(account, purchase);
    }

    @Bean
    Consents consents(JdbcClient jdbc) {
        return new Consents(jdbc);
    }

    /** Whoever makes an account agrees to these; the page says so before it is made. */
    @Bean
    AccountMade firstConsents(Consents consents) {
        return account -> {
            consents.note(account, Consent.Purpose.TERMS, true);
            consents.note(account, Consent.Purpose.PRIVACY_NOTICE, true);
        };
    }

    @Bean
    Identities identities(JdbcClient jdbc, Seal seal, CustomerConfig config) {
        return new Identities(jdbc, seal, config);
    }

    @Bean
    Exports exports(JdbcClient jdbc) {
        return new Exports(jdbc);
    }

    @Bean
    Retention retention(JdbcClient jdbc, CustomerConfig config) {
        return new Retention(jdbc, Duration.ofDays(config.retentionDays()));
    }

    @Bean
    SendReminders.Stores reminderStores(
            JdbcClient jdbc, DataSource database, SavedMeters meters, PurchaseLinks purchases) {
        return new SendReminders.Stores(new Reminders(jdbc, whole(database)), meters, purchases);
    }

    @Bean
    SendReminders sendReminders(
            SendReminders.Stores stores, DataSource database, Notices notices, ShopConfig shop, Clock clock) {
        return new SendReminders(stores, whole(database), notices::tell, shop.publicUrl(), clock);
    }

    @Bean
    Chores customerChores(SendReminders reminders, Retention retention, Exports exports, ShopConfig shop) {
        return new Chores(shop.role().claims() ? chores(reminders, retention, exports) : List.of());
    }

    private static List<Chores.Chore> chores(SendReminders reminders, Retention retention, Exports exports) {
        return List.of(
                new Chores.Chore("reminders", Duration.ofSeconds(30), reminders::run),
                new Chores.Chore("retention", Duration.ofHours(1), retention::run),
                new Chores.Chore("exports", Duration.ofHours(1), exports::forget));
    }

    /** The same for a process without wiring. */
    public static List<Chores.Chore> chores(
            DataSource database, Notices notices, ShopConfig shop, CustomerConfig config, Clock clock) {
        var jdbc = Sql.client(database);
        var whole = whole(database);
        var stores = new SendReminders.Stores(
                new Reminders(jdbc, whole), new SavedMeters(jdbc, whole), new PurchaseLinks(jdbc));
        return chores(
                new SendReminders(stores, whole, notices::tell, shop.publicUrl(), clock),
                new Retention(jdbc, Duration.ofDays(config.retentionDays())),
                new Exports(jdbc));
    }

    @Bean
    SavedMeterController savedMeterController(
            SavedMeters meters, PurchaseLinks purchases, SavedMeterController.Asked asked, Clock clock) {
        return new SavedMeterController(meters, purchases, asked, clock);
    }

    @Bean
    SavedMeterController.Asked askedForMeters(Catalogue catalogue, MeterLookup lookup, RateLimits limits) {
        return new SavedMeterController.Asked(catalogue, lookup, limits);
    }

    @Bean
    OwnPurchaseController ownPurchaseController(PurchaseLinks links, PurchaseShelf shelf) {
        return new OwnPurchaseController(links, shelf);
    }

    @Bean
    ReminderController reminderController(SendReminders.Stores stores, Consents consents, Clock clock) {
        return new ReminderController(stores, consents, clock);
    }

    @Bean
    ConsentController consentController(Consents consents, RateLimits limits) {
        return new ConsentController(consents, limits);
    }

    @Bean
    IdentityController identityController(Identities identities, CustomerConfig config, RateLimits limits) {
        return new IdentityController(identities, config, limits);
    }

    @Bean
    EndAccount endAccount(List<Forgets> parts, Retention retention, DataSource database, SecretsConfig secrets) {
        return new EndAccount(parts, retention, whole(database), secrets);
    }

    @Bean
    ExportController exportController(List<Exported> parts, Exports exports, EndAccount end, Clock clock) {
        return new ExportController(parts, exports, end, clock);
    }

    @Bean
    Exported meterPart(SavedMeters meters) {
        return Exported.of("meters", Set.of("saved_meter"), meters::of);
    }

    @Bean
    Exported purchasePart(PurchaseLinks links, PurchaseShelf shelf) {
        return Exported.of("purchases", Set.of("account_purchase"), account -> shelf.all(ids(links, account)));
    }

    @Bean
    Exported messagePart(PurchaseLinks links, Exports exports) {
        return Exported.of("messages", Set.of(), account -> exports.messages(ids(links, account)));
    }

    private static List<String> ids(PurchaseLinks links, long account) {
        return links.page(account, null, MOST_EXPORTED).stream()
                .map(PurchaseLinks.Link::id)
                .toList();
    }

    @Bean
    Exported reminderPart(SendReminders.Stores stores) {
        return Exported.of(
                "reminders", Set.of("reminder"), account -> stores.reminders().of(account));
    }

    @Bean
    Exported consentPart(Consents consents) {
        return Exported.of("consents", Set.of("account_consent"), consents::of);
    }

    @Bean
    Exported identityPart(Identities identities) {
        return Exported.of(
                "identity",
                Set.of("account_identity"),
                account -> identities.of(account).stream().toList());
    }

    @Bean
    Exported exportPart(Exports exports) {
        return Exported.of("exports", Set.of("account_export"), exports::of);
    }

    /** The log of consents stays as proof and ends with everything taken back. */
    @Bean
    Forgets customerForgets(SendReminders.Stores stores, Consents consents, Identities identities, Exports exports) {
        return Forgets.of(
                Set.of(
                        "saved_meter",
                        "account_purchase",
                        "reminder",
                        "account_consent",
                        "account_identity",
                        "account_export"),
                account -> {
                    stores.reminders().removeAll(account);
                    stores.meters().removeAll(account);
                    stores.purchases().removeAll(account);
                    identities.remove(account);
                    exports.removeAll(account);
                    consents.withdrawAll(account);
                });
    }
}
