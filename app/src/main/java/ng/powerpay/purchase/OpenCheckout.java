package ng.powerpay.purchase;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import ng.powerpay.payment.Checkout;
import ng.powerpay.payment.Gateway;
import ng.powerpay.payment.Gateways;
import ng.powerpay.payment.Transfer;
import ng.powerpay.platform.ErrorCode;
import ng.powerpay.platform.Problem;
import ng.powerpay.provider.OnBehalf;

/**
 * Makes a purchase payable: by the gateway's page, or by a bank account of its own. Both are asked
 * for under the purchase's one reference, so whatever comes is found there, and each is kept once.
 */
final class OpenCheckout {

    /** Where accounts are kept. */
    @FunctionalInterface
    interface Accounts {

        /**
         * Keeps the account, in place of the closed one that was seen.
         *
         * @return whether it was kept: not once the purchase is paid or over, or another was kept
         */
        boolean keep(Purchase seen, Transfer.Account account);
    }

    /** A purchase whose account is open, and whether this very call got it. */
    record Given(Purchase purchase, Transfer.Account account, boolean fresh) {}

    private static final int REFERENCES = 5;

    /** With less time left nobody begins a transfer. */
    private static final Duration LEAST_TIME = Duration.ofMinutes(2);

    private final Purchases purchases;
    private final Accounts accounts;
    private final Gateways gateways;
    private final ShopConfig shop;

    OpenCheckout(Purchases purchases, Accounts accounts, Gateways gateways, ShopConfig shop) {
        this.purchases = purchases;
        this.accounts = accounts;
        this.gateways = gateways;
        this.shop = shop;
    }

    /** @throws Problem GATEWAY_UNAVAILABLE */
    Purchase page(Purchase purchase) {
        return OnBehalf.of(purchase.id().value(), () -> opened(purchase));
    }

    private Purchase opened(Purchase purchase) {
        var current = purchase;
        for (var i = 2; i < 2 + REFERENCES; i++) {
            var paying = current.paying();
            if (current.state() != State.AWAITING_PAYMENT || paying.checkout() != null || paying.account() != null) {
                return current;
            }
            switch (gateways.named(paying.gateway()).open(shop.checkout(current))) {
                case Checkout.Open(URI page) -> {
                    if (purchases.opened(current.id(), paying.reference(), page.toString())) {
                        return current.opened(page);
                    }
                }
                case Checkout.Form _ -> {
                    var page = shop.form(current.id());
                    if (purchases.opened(current.id(), paying.reference(), page.toString())) {
                        return current.opened(page);
                    }
                }
                case Checkout.Taken() -> purchases.renew(current.id(), paying.reference(), current.id() + "-" + i);
                case Checkout.Unavailable _ -> throw unavailable("The payment page cannot be opened now.");
            }
            current = purchases.get(current.id());
        }
        throw unavailable("The payment page cannot be opened now.");
    }

    /**
     * The same account however often it is asked for, while it is open; after that another one,
     * where the gateway gives it.
     *
     * @throws Problem PURCHASE_NOT_AWAITING_PAYMENT, CHECKOUT_EXPIRED, TRANSFER_NOT_OFFERED,
     *     GATEWAY_UNAVAILABLE
     */
    Given account(Purchase purchase) {
        var until = purchase.createdAt().plus(shop.unpaidFor());
        checkAwaited(purchase, until);
        var kept = purchase.openAccount();
        if (kept != null) {
            return new Given(purchase, kept, false);
        }
        var gateway = gateways.named(purchase.paying().gateway());
        if (!offers(gateway, purchase)) {
            throw notOffered();
        }
        var request = shop.checkout(purchase);
        return switch (OnBehalf.of(purchase.id().value(), () -> gateway.transfer(request, until))) {
            case Transfer.Account account -> keep(purchase, notAfter(until, account));
            case Transfer.NotOffered _, Transfer.Refused _ -> throw notOffered();
            case Transfer.Unavailable _ -> throw unavailable("No account can be had now.");
        };
    }

    private static void checkAwaited(Purchase purchase, Instant until) {
        var awaited = purchase.state() == State.AWAITING_PAYMENT;
        var late = until.isBefore(purchase.readAt().plus(LEAST_TIME));
        if (purchase.state() == State.EXPIRED || (awaited && late)) {
            throw Problem.of(ErrorCode.CHECKOUT_EXPIRED, "The time to pay for this purchase is over. Start again.");
        }
        if (!awaited) {
            throw Problem.of(ErrorCode.PURCHASE_NOT_AWAITING_PAYMENT, "Nothing is to be paid for this purchase now.");
        }
    }

    private static boolean offers(Gateway gateway, Purchase purchase) {
        return switch (gateway.accounts()) {
            case NONE -> false;
            case INSTEAD_OF_PAGE -> purchase.paying().checkout() == null;
            case BESIDE_PAGE -> true;
        };
    }

    private static Transfer.Account notAfter(Instant until, Transfer.Account account) {
        var expires = account.expires().isBefore(until) ? account.expires() : until;
        return new Transfer.Account(account.bank(), account.number(), account.name(), account.amount(), expires);
    }

    /** What another call kept meanwhile stands; both are accounts of one payment. */
    private Given keep(Purchase purchase, Transfer.Account account) {
        var open = purchase.given(account);
        if (open.openAccount() == null) {
            throw notOffered();
        }
        if (accounts.keep(purchase, account)) {
            return new Given(open, account, true);
        }
        var now = purchases.get(purchase.id());
        checkAwaited(now, now.createdAt().plus(shop.unpaidFor()));
        var theirs = now.openAccount();
        if (theirs == null) {
            throw unavailable("No account can be had now.");
        }
        return new Given(now, theirs, false);
    }

    private static Problem notOffered() {
        return Problem.of(
                ErrorCode.TRANSFER_NOT_OFFERED,
                "There is no bank account for this purchase. If you paid, wait; else pay on the gateway's page or"
                        + " start again.");
    }

    private static Problem unavailable(String what) {
        return Problem.later(
                ErrorCode.GATEWAY_UNAVAILABLE,
                Duration.ofSeconds(5),
                what + " Nothing was charged; send the order again.");
    }
}
