package ng.powerpay.purchase;

import java.net.URI;
import java.time.Duration;
import java.util.EnumSet;
import ng.powerpay.payment.CheckoutRequest;
import ng.powerpay.payment.Way;
import ng.powerpay.platform.Settings;

/**
 * The shop's own address and patience.
 *
 * @param publicUrl where customers find it, without a path
 * @param unpaidFor how long an unpaid purchase is kept open
 * @param lease how long a worker may hold a purchase before another takes it
 */
public record ShopConfig(
        URI publicUrl, String guestDomain, Duration unpaidFor, Duration lease, Role role, int abreast) {

    /** What this process does. */
    public enum Role {
        ALL,
        API,
        WORKER,
        /** The steps that a queue asks for; nothing is claimed. */
        LAMBDA,
        /** As API or LAMBDA where no worker runs: tells the queues of what it made due. */
        SERVERLESS;

        /** Whether it claims what is due. */
        public boolean claims() {
            return this == ALL || this == WORKER;
        }
    }

    public static ShopConfig read(Settings settings) {
        return new ShopConfig(
                settings.url("PUBLIC_URL", null, "where customers find the shop, without a path"),
                settings.text(
                        "GUEST_EMAIL_DOMAIN",
                        "guest.powerpay.ng",
                        "domain of the address gateways get for customers who gave none"),
                settings.duration("UNPAID_FOR", "24h", "how long an unpaid purchase stays open"),
                settings.duration("LEASE", "45s", "how long a worker may hold a purchase"),
                settings.choice("ROLE", Role.ALL, "what this process does"),
                (int) settings.whole("STEPS_ABREAST", 256, 1_000, "steps under way at once"));
    }

    URI page(PurchaseId id) {
        return publicUrl.resolve("/p/" + id);
    }

    /** Where a purchase's form for its gateway is. */
    URI form(PurchaseId id) {
        return publicUrl.resolve("/v1/checkout-forms/" + id);
    }

    /** What a gateway is told of a purchase. */
    CheckoutRequest checkout(Purchase purchase) {
        var email = purchase.contact().email();
        return request(
                purchase,
                new CheckoutRequest.Payer(
                        purchase.owner().name(),
                        email == null ? guestAddress(purchase.id()) : email,
                        purchase.contact().phone()),
                page(purchase.id()));
    }

    /** The same for a page that strangers may see. */
    CheckoutRequest nameless(Purchase purchase) {
        var payer = new CheckoutRequest.Payer("PowerPay customer", guestAddress(purchase.id()), "");
        return request(purchase, payer, publicUrl.resolve("/v1/checkout-returns/" + purchase.id()));
    }

    private CheckoutRequest request(Purchase purchase, CheckoutRequest.Payer payer, URI returnTo) {
        return new CheckoutRequest(
                purchase.paying().reference(), purchase.price().totalKobo(), payer, EnumSet.allOf(Way.class), returnTo);
    }

    String guestAddress(PurchaseId id) {
        return id.value().toLowerCase(java.util.Locale.ROOT) + "@" + guestDomain;
    }
}
