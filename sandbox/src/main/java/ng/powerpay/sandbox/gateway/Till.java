package ng.powerpay.sandbox.gateway;

import java.time.Clock;
import ng.powerpay.sandbox.platform.Routes;
import ng.powerpay.sandbox.provider.Place;
import ng.powerpay.sandbox.provider.Surroundings;

/** One gateway at work: its charges and refunds, its checkout page, its books. */
public final class Till {

    private final Gateway gateway;
    private final Place place;
    private final Clock clock;
    private final Bank bank;
    private final Charges charges;
    private final Refunds refunds;

    private Till(Gateway gateway, Surroundings around, Place place, Bank bank) {
        var webhooks = new Webhooks(gateway, around, place.appUrl());
        this.gateway = gateway;
        this.place = place;
        this.clock = around.clock();
        this.bank = bank;
        this.charges = new Charges(gateway, around, webhooks);
        this.refunds = new Refunds(gateway, charges, around, webhooks);
    }

    /** Opens the gateway: its addresses, the checkout page, its accounts at the bank. */
    public static Till open(Gateway gateway, Surroundings around, Place place, Bank bank, Routes routes) {
        var till = new Till(gateway, around, place, bank);
        bank.add(gateway, till.charges);
        new CheckoutPages(gateway, till).join(routes);
        new BookPage(gateway, till).join(routes);
        gateway.join(routes, till);
        return till;
    }

    public Charges charges() {
        return charges;
    }

    public Refunds refunds() {
        return refunds;
    }

    /** The one of the sandbox. */
    public Clock clock() {
        return clock;
    }

    /** Where the customer's browser pays this charge. */
    public String checkoutUrl(Charge charge) {
        return place.url(checkoutPath(charge));
    }

    /** The bank account that is this charge's alone. Money sent there pays it. */
    public TransferAccount account(Charge charge) {
        return bank.account(gateway, charge);
    }

    /** Kobo the gateway holds for the merchant. */
    public long balanceKobo() {
        long taken = charges.all().stream()
                .mapToLong(it -> it.paidKobo() - it.feeKobo())
                .sum();
        long returned = refunds.all().stream()
                .filter(Refund::counts)
                .mapToLong(Refund::amountKobo)
                .sum();
        return taken - returned;
    }

    /** What it holds to be true now. */
    public GatewayBook book() {
        return new GatewayBook(
                charges.all().stream().map(GatewayBook::payment).toList(),
                refunds.all().stream().map(GatewayBook::returned).toList());
    }

    String checkoutPath(Charge charge) {
        return "/checkout/" + gateway.name() + "/" + charge.code();
    }
}
