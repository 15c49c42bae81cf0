package ng.powerpay.purchase;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import ng.powerpay.job.Alarm;
import ng.powerpay.job.Step;
import ng.powerpay.job.Work;
import ng.powerpay.job.Worker;
import ng.powerpay.meter.MeterLookup;
import ng.powerpay.meter.Pricing;
import ng.powerpay.notify.Letters;
import ng.powerpay.notify.Messages;
import ng.powerpay.notify.SendMessage;
import ng.powerpay.payment.Gateways;
import ng.powerpay.payment.PaymentHints;
import ng.powerpay.platform.RateLimits;
import ng.powerpay.platform.Seal;
import ng.powerpay.platform.SecretsConfig;
import ng.powerpay.receipt.SellerConfig;
import ng.powerpay.vending.VendHints;
import ng.powerpay.vending.Vendors;
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

    @Bean
    Purchases purchases(JdbcClient jdbc, SecretsConfig secrets, ShopConfig shop) {
        return new Purchases(jdbc, new Seal(secrets.dataKey()), shop.lease());
    }

    @Bean
    PaymentHints paymentHints(Purchases purchases, Alarm alarm) {
        return (gateway, hint) -> {
            purchases.received(gateway, hint);
            alarm.ring();
        };
    }

    @Bean
    VendHints vendHints(Purchases purchases, Alarm alarm) {
        return reference -> {
            purchases.vendHinted(reference);
            alarm.ring();
        };
    }

    @Bean
    Steps steps(Purchases purchases, Gateways gateways, Vendors vendors, ShopConfig shop, Clock clock) {
        var settle = new SettleVend(purchases);
        var refund = new RefundPurchase(purchases, gateways);
        return new Steps(Map.of(
                State.AWAITING_PAYMENT.name(),
                new ConfirmPayment(purchases, gateways, shop.unpaidFor()),
                State.PAID.name(),
                new VendPurchase(purchases, vendors, settle, clock),
                State.VENDING.name(),
                new FindLostVend(purchases, vendors, settle),
                State.VEND_FAILED.name(),
                refund,
                State.REFUNDING.name(),
                refund,
                Purchases.STUCK,
                id -> purchases.giveUp(new PurchaseId(id))));
    }

    /** Which step carries a purchase on from which state, and what ends one that is stuck. */
    record Steps(Map<String, Step> byState) {}

    @Bean
    Worker worker(Steps steps, Purchases purchases, Messages messages, SendMessage send, Alarm alarm, ShopConfig shop) {
        var works = shop.role() == ShopConfig.Role.API
                ? List.<Work>of()
                : List.of(
                        new Work("purchase", purchases, steps.byState()),
                        new Work("message", messages, Map.of("SEND", send)));
        return new Worker(works, alarm, shop.abreast());
    }

    @Bean
    PurchaseReceipt purchaseReceipt(SellerConfig seller, ShopConfig shop) {
        return new PurchaseReceipt(seller, shop);
    }

    @Bean
    Letters letters(Purchases purchases, PurchaseReceipt receipts) {
        return new PurchaseLetters(purchases, receipts);
    }

    @Bean
    ReceiptLinks receiptLinks(SecretsConfig secrets, ShopConfig shop, Clock clock) {
        return new ReceiptLinks(secrets.dataKey(), shop.publicUrl(), LINKS_LAST, clock);
    }

    @Bean
    PlacePurchase placePurchase(
            Purchases purchases, MeterLookup meters, Pricing pricing, Gateways gateways, ShopConfig shop) {
        return new PlacePurchase(purchases, meters, pricing, gateways, shop);
    }

    @Bean
    PurchaseController purchaseController(
            PlacePurchase place,
            Purchases purchases,
            Messages messages,
            ReceiptLinks links,
            RateLimits limits,
            Alarm alarm) {
        return new PurchaseController(place, purchases, messages, links, limits, alarm);
    }

    @Bean
    ReceiptController receiptController(Purchases purchases, PurchaseReceipt receipts, ReceiptLinks links) {
        return new ReceiptController(purchases, receipts, links);
    }

    @Bean
    PurchaseSearch purchaseSearch(JdbcClient jdbc) {
        return new PurchaseSearch(jdbc);
    }

    @Bean
    StaffPurchaseController staffPurchaseController(Purchases purchases, PurchaseSearch search, Messages messages) {
        return new StaffPurchaseController(purchases, search, messages);
    }
}
