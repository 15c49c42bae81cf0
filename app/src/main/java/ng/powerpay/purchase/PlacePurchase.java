package ng.powerpay.purchase;

import java.time.Duration;
import java.util.Optional;
import ng.powerpay.meter.MeterLookup;
import ng.powerpay.meter.Pricing;
import ng.powerpay.payment.AccountOffer;
import ng.powerpay.payment.Gateway;
import ng.powerpay.payment.Gateways;
import ng.powerpay.platform.ErrorCode;
import ng.powerpay.platform.IdempotencyKey;
import ng.powerpay.platform.Problem;
import org.jspecify.annotations.Nullable;

/**
 * Takes an order: everything that could refuse it is asked first, then the purchase is stored, then
 * the gateway's page is opened, or an account asked for. The same key always ends at the same
 * purchase, and a page that could not be opened is opened when the order is sent again.
 */
final class PlacePurchase {

    private final Purchases purchases;
    private final MeterLookup meters;
    private final Pricing pricing;
    private final Gateways gateways;
    private final OpenCheckout open;

    PlacePurchase(Purchases purchases, MeterLookup meters, Pricing pricing, Gateways gateways, OpenCheckout open) {
        this.purchases = purchases;
        this.meters = meters;
        this.pricing = pricing;
        this.gateways = gateways;
        this.open = open;
    }

    /** A purchase and whether this very call made it. */
    record Placed(Purchase purchase, boolean fresh) {}

    /** @throws Problem for everything that speaks against the order */
    Placed place(String key, PurchaseOrder order) {
        return place(key, order, null);
    }

    /** The same from a reseller, whose keys are its own: no key of a guest has a colon. */
    Placed place(String given, PurchaseOrder order, GuestAccess.@Nullable Reseller reseller) {
        var key = (reseller == null ? "" : reseller.number() + ":") + IdempotencyKey.checked(given);
        var hash = order.hash();
        Problem refusal;
        try {
            var made = insert(key, order, hash, reseller);
            if (made.isPresent()) {
                return new Placed(payable(made.get(), order), true);
            }
            refusal = notTaken(order, reseller);
        } catch (Problem problem) {
            refusal = problem;
        }
        // Whatever speaks against it now: what was placed under this key before stays placed.
        var known = purchases.underKey(key, hash);
        if (known.isEmpty()) {
            throw refusal;
        }
        return new Placed(payable(same(known.get()), order), false);
    }

    private static Purchase same(Purchases.Keyed keyed) {
        if (!keyed.sameInput()) {
            throw Problem.field(
                    ErrorCode.IDEMPOTENCY_KEY_REUSED,
                    "Idempotency-Key",
                    "Another order was placed under this key. Use a fresh key.");
        }
        return keyed.purchase();
    }

    /** A block or a limit forbade it; or the reference was taken, one time in a quadrillion. */
    private Problem notTaken(PurchaseOrder order, GuestAccess.@Nullable Reseller reseller) {
        if (reseller != null) {
            reseller.check(order.totalKobo());
        }
        if (purchases.isBlocked(order.phone(), order.meter().number())) {
            return Problem.of(
                    ErrorCode.CUSTOMER_BLOCKED,
                    "Purchases with this phone number or for this meter are stopped. Nothing was charged."
                            + " Speak with us: we will say why, and what can be done.");
        }
        return purchases
                .limitOf(order.phone())
                .map(most -> Problem.field(
                        ErrorCode.AMOUNT_TOO_LARGE,
                        "amountKobo",
                        "With this phone number at most " + most.spoken() + " can be paid at once."))
                .orElseGet(() -> Problem.of(ErrorCode.DATABASE_UNAVAILABLE, "Send it again."));
    }

    private Optional<Purchase> insert(
            String key, PurchaseOrder order, byte[] hash, GuestAccess.@Nullable Reseller reseller) {
        if (reseller != null) {
            reseller.check(order.totalKobo());
        }
        var meter = meters.verified(order.meter());
        var price = pricing.price(meter, order.amountKobo());
        if (!price.totalKobo().equals(order.totalKobo())) {
            throw Problem.field(
                    ErrorCode.PRICE_CHANGED,
                    "totalKobo",
                    "The total is " + price.totalKobo().spoken() + " now. Look at the price again.");
        }
        var gateway = gateway(order).orElseThrow(() -> notOffered(order));
        var firstAsk = gateway.patience().payment().after(0);
        return purchases.insert(new NewPurchase(
                PurchaseId.fresh(),
                key,
                hash,
                meter,
                order.contact(),
                price,
                gateway.name(),
                firstAsk,
                reseller == null ? null : reseller.number()));
    }

    private Purchase payable(Purchase purchase, PurchaseOrder order) {
        return order.byAccount() && purchase.state() == State.AWAITING_PAYMENT
                ? open.account(purchase).purchase()
                : open.page(purchase);
    }

    private Optional<Gateway> gateway(PurchaseOrder order) {
        var wanted = order.gateway();
        return order.byAccount()
                ? gateways.offered().stream()
                        .filter(one -> wanted == null || one.name().equals(wanted))
                        .filter(one -> one.accounts() != AccountOffer.NONE)
                        .findFirst()
                : gateways.chosen(wanted);
    }

    private static Problem notOffered(PurchaseOrder order) {
        if (order.byAccount()) {
            return Problem.field(
                    ErrorCode.FIELD_INVALID,
                    "payBy",
                    "No bank accounts are given there now. Choose another way to pay.");
        }
        return order.gateway() == null
                ? paused()
                : Problem.field(
                        ErrorCode.FIELD_INVALID, "gateway", "It takes no payments now. Choose another way to pay.");
    }

    private static Problem paused() {
        return Problem.later(
                ErrorCode.PAYMENT_PAUSED,
                Duration.ofMinutes(5),
                "No payment can be taken now: every gateway is switched off. Nothing was charged.");
    }
}
