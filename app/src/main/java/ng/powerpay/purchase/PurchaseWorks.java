package ng.powerpay.purchase;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.List;
import ng.powerpay.job.Alarm;
import ng.powerpay.job.Holder;
import ng.powerpay.job.Work;
import ng.powerpay.notify.Letters;
import ng.powerpay.notify.Messages;
import ng.powerpay.notify.SendMessage;
import ng.powerpay.payment.Gateways;
import ng.powerpay.platform.Seal;
import ng.powerpay.receipt.SellerConfig;
import ng.powerpay.vending.Vendors;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The work on purchases in a process that is no server and claims nothing: the same stores and
 * steps as {@link PurchaseConfiguration} wires, without Spring.
 */
public final class PurchaseWorks implements AutoCloseable {

    /** What they are made of. */
    public record Means(JdbcClient jdbc, Seal seal, Gateways gateways, Vendors vendors, Clock clock) {}

    private final SqlPurchases purchases;
    private final SqlHints hints;
    private final Messages messages;
    private final PurchaseConfiguration.Steps steps;
    private final PurchaseLetters letters;

    /** @param meters count the moves */
    public PurchaseWorks(Means means, ShopConfig shop, SellerConfig seller, MeterRegistry meters) {
        var jdbc = means.jdbc();
        var around = new ChangeBatch.Around(
                PurchaseLetters.Outbox.NONE, Holder.NOBODY, PurchaseConfiguration.purchaseFigures(meters));
        letters = new PurchaseLetters(new PurchaseReceipt(seller, shop));
        purchases = new SqlPurchases(jdbc, means.seal(), shop.lease(), around);
        hints = new SqlHints(jdbc, means.seal(), shop.lease());
        messages = new Messages(jdbc, new Alarm(), Holder.NOBODY);
        var stores = new PurchaseConfiguration.Stores(purchases, new SqlRefunds(jdbc, shop.lease()), hints);
        steps = PurchaseConfiguration.steps(stores, means.gateways(), means.vendors(), shop.unpaidFor(), means.clock());
    }

    /** Purchases, refunds and events. */
    public List<Work<?>> vending() {
        return List.of(steps.purchase(), steps.refund(), steps.hint());
    }

    /** @param step sends the messages of this store, written by these letters */
    public Work<?> messages(Sending step) {
        Letters texts = (id, kind, channel) -> letters.write(purchases.get(new PurchaseId(id)), kind, channel);
        return PurchaseConfiguration.sending(messages, step.over(messages, texts));
    }

    /** Makes the step that sends. */
    @FunctionalInterface
    public interface Sending {
        SendMessage over(Messages messages, Letters letters);
    }

    /** What was written is written. */
    @Override
    public void close() {
        messages.close();
        hints.close();
        purchases.close();
    }
}
