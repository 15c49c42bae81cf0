package ng.powerpay.purchase;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.sql.DataSource;
import ng.powerpay.job.Alarm;
import ng.powerpay.job.Chores;
import ng.powerpay.job.DueWork;
import ng.powerpay.job.Handed;
import ng.powerpay.job.Heir;
import ng.powerpay.job.Holder;
import ng.powerpay.job.Motor;
import ng.powerpay.job.Presence;
import ng.powerpay.job.Step;
import ng.powerpay.job.Sweep;
import ng.powerpay.job.Work;
import ng.powerpay.job.Worker;
import ng.powerpay.ledger.Balances;
import ng.powerpay.limit.Guesses;
import ng.powerpay.meter.MeterLookup;
import ng.powerpay.meter.Pricing;
import ng.powerpay.notify.Letters;
import ng.powerpay.notify.Messages;
import ng.powerpay.notify.SendMessage;
import ng.powerpay.payment.Gateways;
import ng.powerpay.payment.PaymentHints;
import ng.powerpay.platform.Seal;
import ng.powerpay.platform.SecretsConfig;
import ng.powerpay.provider.Exchanges;
import ng.powerpay.provider.OnBehalf;
import ng.powerpay.receipt.ReceiptLinks;
import ng.powerpay.receipt.ReceiptStore;
import ng.powerpay.receipt.SellerConfig;
import ng.powerpay.vending.RoutingConfig;
import ng.powerpay.vending.VendHints;
import ng.powerpay.vending.Vendors;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Wires the purchase: its store, its steps, its doors, and the worker that carries it on. */
@Configuration(proxyBeanMethods = false)
public class PurchaseConfiguration {

    private static final Duration LINKS_LAST = Duration.ofHours(24);

    @Bean
    Alarm alarm() {
        return new Alarm();
    }

    /** After the migrations, which make its table. */
    @Bean
    @DependsOnDatabaseInitialization
    Presence presence(DataSource database) {
        return new Presence(database, Presence.GRACE);
    }

    /** What the dead had in hand is for those who work. */
    @Bean
    Heir heir(Presence presence, Steps steps, Messages messages, Alarm alarm, ShopConfig shop) {
        var works = shop.role().claims()
                ? List.of(
                        steps.purchase().due(),
                        steps.refund().due(),
                        steps.hint().due(),
                        messages)
                : List.<DueWork<?>>of();
        return new Heir(presence, works, alarm);
    }

    @Bean
    PurchaseLetters.Outbox outbox(ShopConfig shop, Messages messages, PurchaseLetters letters) {
        return shop.role().claims() ? letters.outbox(messages) : PurchaseLetters.Outbox.NONE;
    }

    @Bean
    PurchaseLetters purchaseLetters(PurchaseReceipt receipts) {
        return new PurchaseLetters(receipts);
    }

    @Bean
    SqlPurchases purchases(JdbcClient jdbc, Seal seal, ShopConfig shop, ChangeBatch.Around around) {
        return new SqlPurchases(jdbc, seal, shop.lease(), around);
    }

    @Bean
    ChangeBatch.Around around(PurchaseLetters.Outbox outbox, Holder holder, ChangeBatch.Watcher figures) {
        return new ChangeBatch.Around(outbox, holder, figures);
    }

    /**
     * Counts what this process moves, and how long customers waited from their money to their
     * token.
     */
    @Bean
    static ChangeBatch.Watcher purchaseFigures(MeterRegistry meters) {
        var moves = Counter.builder("powerpay.purchase.moves")
                .description("purchases that came to a state")
                .withRegistry(meters);
        var paidToToken = Timer.builder("powerpay.purchase.paid.to.token")
                .description("from the payment, as the gateway dates it, to the delivery")
                .register(meters);
        return (move, after) -> {
            moves.withTag("to", move.to().name().toLowerCase(Locale.ROOT)).increment();
            var paid = after.paying().paidAt();
            var delivered = after.vending().at();
            if (move == Move.DELIVER && paid != null && delivered != null) {
                paidToToken.record(Duration.between(paid, delivered));
            }
        };
    }

    @Bean
    SqlRefunds refunds(JdbcClient jdbc, ShopConfig shop, Holder holder) {
        return new SqlRefunds(jdbc, shop.lease(), holder);
    }

    @Bean
    SqlHints hints(JdbcClient jdbc, Seal seal, ShopConfig shop, Holder holder) {
        return new SqlHints(jdbc, seal, shop.lease(), holder);
    }

    @Bean
    Decisions decisions(Purchases purchases, Refunds refunds) {
        return new Decisions(purchases, refunds);
    }

    @Bean
    Handed<Purchase> handedPurchases(Alarm alarm) {
        return new Handed<>(alarm);
    }

    /** Where the worker is in another process, the purchase is left to be claimed. */
    @Bean
    PaymentHints paymentHints(Hints hints, Handed<Purchase> handed, Alarm alarm, ShopConfig shop) {
        return (gateway, told) -> {
            var kind = Hint.Kind.valueOf(told.kind().name());
            var hint = new Hint(gateway, told.key(), kind, told.reference(), 0);
            if (!shop.role().claims()) {
                hints.received(hint);
                alarm.ring();
                return;
            }
            hints.taken(hint).ifPresentOrElse(handed::over, alarm::ring);
        };
    }

    @Bean
    VendHints vendHints(Hints hints, Alarm alarm) {
        return (vendor, reference) -> {
            hints.vendHinted(vendor, reference);
            alarm.ring();
        };
    }

    /** Which step carries a purchase, a refund and an event on. */
    record Steps(Work<Purchase> purchase, Work<Refund> refund, Work<Hint> hint) {}

    @Bean
    Steps steps(
            Purchases purchases,
            Refunds refunds,
            Hints hints,
            Gateways gateways,
            Vendors vendors,
            ShopConfig shop,
            Clock clock) {
        return steps(new Stores(purchases, refunds, hints), gateways, vendors, shop.unpaidFor(), clock);
    }

    /** What the steps read and write. */
    record Stores(Purchases purchases, Refunds refunds, Hints hints) {}

    static Steps steps(Stores stores, Gateways gateways, Vendors vendors, Duration unpaidFor, Clock clock) {
        var purchases = stores.purchases();
        var settle = new SettleVend(purchases);
        var vend = new VendPurchase(purchases, vendors, settle, clock);
        return new Steps(
                new Work<>(
                        "purchase",
                        purchases,
                        Map.of(
                                State.AWAITING_PAYMENT.name(),
                                forPurchase(new ConfirmPayment(purchases, gateways, unpaidFor, vend)),
                                State.PAID.name(),
                                forPurchase(vend),
                                State.VENDING.name(),
                                forPurchase(new FindLostVend(purchases, vendors, settle))),
                        purchases::giveUp),
                new Work<>(
                        "refund",
                        stores.refunds(),
                        Map.of(
                                "REFUND",
                                OnBehalf.of(
                                        refund -> refund.purchase().value(),
                                        new RefundPayment(stores.refunds(), gateways))),
                        stores.refunds()::giveUp),
                new Work<>(
                        "hint",
                        stores.hints(),
                        Map.of("HINT", new TakeHint(purchases, stores.refunds(), stores.hints(), gateways, vendors)),
                        _ -> {}));
    }

    private static Step<Purchase> forPurchase(Step<Purchase> step) {
        return OnBehalf.of(purchase -> purchase.id().value(), step);
    }

    @Bean
    Worker worker(Steps steps, Handed<Purchase> handed, Sending sending, Alarm alarm, ShopConfig shop) {
        var purchase = steps.purchase();
        var works = !shop.role().claims()
                ? List.<Work<?>>of()
                : List.of(
                        new Work<>(purchase.name(), handed.before(purchase.due()), purchase.steps(), purchase.stuck()),
                        steps.refund(),
                        steps.hint(),
                        sending.message());
        return new Worker(works, alarm, shop.abreast(), sending.motor());
    }

    /** For a process that has no worker and is not there all the time. */
    @Bean
    Sweep sweep(Steps steps, Sending sending) {
        return new Sweep(List.of(steps.purchase(), steps.refund(), steps.hint(), sending.message()), sending.motor());
    }

    /** What the worker needs beside the steps of purchases. */
    record Sending(Work<Messages.Message> message, Motor motor) {}

    @Bean
    Sending sending(Messages messages, SendMessage send, Motor motor) {
        return new Sending(sending(messages, send), motor);
    }

    static Work<Messages.Message> sending(Messages messages, SendMessage send) {
        Step<Messages.Message> step = message -> {
            switch (message.about()) {
                case Messages.About.OfPurchase(String id) ->
                    OnBehalf.<Messages.Message>of(_ -> id, send).run(message);
                case Messages.About.OfNotice _ -> OnBehalf.unseen(() -> send.run(message));
            }
        };
        return new Work<>("message", messages, Map.of("SEND", step), _ -> {});
    }

    /** Steps are run here, unless the place to run at has others run them. */
    @Bean
    @ConditionalOnMissingBean
    Motor motor() {
        return Motor.IN_PROCESS;
    }

    @Bean
    Chores chores(Vendors vendors, RoutingConfig routing, Balances balances, ShopConfig shop, Clock clock) {
        return new Chores(
                !shop.role().claims()
                        ? List.of()
                        : List.of(
                                new Chores.Chore("float", routing.floatEvery(), vendors::askAll),
                                new Chores.Chore(
                                        "balances",
                                        Duration.ofHours(1),
                                        () -> balances.checkpointOfTheDay(clock.instant()))));
    }

    @Bean
    PurchaseReceipt purchaseReceipt(SellerConfig seller, ShopConfig shop) {
        return new PurchaseReceipt(seller, shop);
    }

    @Bean
    Letters letters(Purchases purchases, PurchaseLetters letters) {
        return (id, kind, channel) -> letters.write(purchases.get(new PurchaseId(id)), kind, channel);
    }

    @Bean
    ReceiptLinks receiptLinks(SecretsConfig secrets, ShopConfig shop, Clock clock) {
        return new ReceiptLinks(secrets.dataKey(), shop.publicUrl(), LINKS_LAST, clock);
    }

    @Bean
    OpenCheckout openCheckout(SqlPurchases purchases, Gateways gateways, ShopConfig shop) {
        return new OpenCheckout(purchases, purchases, gateways, shop);
    }

    @Bean
    PlacePurchase placePurchase(
            Purchases purchases, MeterLookup meters, Pricing pricing, Gateways gateways, OpenCheckout open) {
        return new PlacePurchase(purchases, meters, pricing, gateways, open);
    }

    @Bean
    GuestAccess guestAccess(Purchases purchases, Guesses guesses) {
        return new GuestAccess(purchases, guesses);
    }

    @Bean
    PurchaseController purchaseController(
            PurchaseController.Doors doors,
            GuestAccess guests,
            Purchases purchases,
            Messages messages,
            ReceiptLinks links,
            Alarm alarm) {
        return new PurchaseController(doors, guests, purchases, messages, links, alarm);
    }

    @Bean
    @ConditionalOnMissingBean
    ReceiptStore receiptStore() {
        return ReceiptStore.NONE;
    }

    @Bean
    ReceiptController receiptController(
            Purchases purchases, PurchaseReceipt receipts, ReceiptLinks links, ReceiptStore store) {
        return new ReceiptController(purchases, receipts, links, store);
    }

    @Bean
    CheckoutController checkoutController(
            Purchases purchases, Gateways gateways, ShopConfig shop, GuestAccess guests, OpenCheckout open) {
        return new CheckoutController(purchases, gateways, shop, guests, open);
    }

    @Bean
    PurchaseSearch purchaseSearch(JdbcClient jdbc) {
        return new PurchaseSearch(jdbc);
    }

    @Bean
    StaffPurchaseController staffPurchaseController(
            Purchases purchases, PurchaseSearch search, Messages messages, Exchanges exchanges) {
        return new StaffPurchaseController(purchases, search, messages, exchanges);
    }
}
