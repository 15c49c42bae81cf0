package ng.powerpay.ledger;

import java.util.ArrayList;
import java.util.List;
import ng.powerpay.ledger.Entry.Line;
import ng.powerpay.platform.Kobo;
import org.jspecify.annotations.Nullable;

/**
 * The entries of a purchase. Accounts: {@code gateway:NAME} (asset, money a gateway holds for us),
 * {@code vendor:NAME} (asset, our float there), {@code customer-funds} (liability, paid but neither
 * vended nor refunded), {@code refunds} (liability, on its way back), {@code fee-income}, {@code
 * vat-payable} (on our fee only: the electricity's VAT is the company's), {@code gateway-fees}
 * (expense), {@code losses} (expense), {@code unclaimed} (liability,
 * written off by two people).
 *
 * <p>No account has a row of its own: a sale only adds postings, so sales never wait for each other
 * at {@code fee-income} or {@code customer-funds}. What is on an account is added up by {@link
 * Balances}.
 */
public final class Entries {

    private static final String FUNDS = "customer-funds";
    private static final String REFUNDS = "refunds";
    private static final String LOSSES = "losses";

    private Entries() {}

    /**
     * The gateway holds the customer's money for us, less what it keeps.
     *
     * @param fee what the gateway keeps, or null when it does not say
     */
    public static Entry paid(String purchase, String gateway, Kobo total, @Nullable Kobo fee) {
        var lines = new ArrayList<Line>();
        lines.add(new Line(gateway(gateway), fee == null ? total : total.plus(fee.negated())));
        lines.add(new Line(FUNDS, total.negated()));
        if (fee != null) {
            lines.add(new Line("gateway-fees", fee));
        }
        return new Entry(purchase + "/paid", lines);
    }

    /** @param now everything taken so far, which makes the name unique */
    public static Entry paidMore(String purchase, String gateway, Kobo now, Kobo more) {
        return new Entry(
                purchase + "/paid-" + now.amount(),
                List.of(new Line(gateway(gateway), more), new Line(REFUNDS, more.negated())));
    }

    /** The vendor took the amount from our float; the fee is earned. */
    public static Entry vended(String purchase, String vendor, Kobo amount, Kobo fee, Kobo vat) {
        return new Entry(purchase + "/vended", sale(vendor, amount, fee, vat));
    }

    /**
     * The vendor put the amount back into our float: what was vended is owed to the customer again.
     */
    public static Entry reversed(String purchase, String vendor, Kobo amount, Kobo fee, Kobo vat) {
        return new Entry(
                purchase + "/reversed",
                sale(vendor, amount, fee, vat).stream()
                        .map(line -> new Line(line.account(), line.amount().negated()))
                        .toList());
    }

    /** People found that a reversal was none. */
    public static Entry vendedAfterAll(String purchase, String vendor, Kobo amount, Kobo fee, Kobo vat) {
        return new Entry(purchase + "/vended-after-all", sale(vendor, amount, fee, vat));
    }

    private static List<Line> sale(String vendor, Kobo amount, Kobo fee, Kobo vat) {
        return List.of(
                new Line(FUNDS, amount.plus(fee).plus(vat)),
                new Line("vendor:" + vendor, amount.negated()),
                new Line("fee-income", fee.negated()),
                new Line("vat-payable", vat.negated()));
    }

    /** Money is on its way back to the customer. */
    public static Entry refunding(String purchase, int number, Kobo amount) {
        return new Entry(
                purchase + "/refund-" + number, List.of(new Line(FUNDS, amount), new Line(REFUNDS, amount.negated())));
    }

    /** The gateway gave the money back. */
    public static Entry refunded(String purchase, int number, String gateway, Kobo amount) {
        return new Entry(
                purchase + "/refunded-" + number,
                List.of(new Line(REFUNDS, amount), new Line(gateway(gateway), amount.negated())));
    }

    /** Neither energy nor money can be given: what is owed to the customer is kept apart. */
    public static Entry writtenOff(String purchase, Kobo owed, boolean onItsWayBack) {
        return new Entry(
                purchase + "/written-off",
                List.of(new Line(onItsWayBack ? REFUNDS : FUNDS, owed), new Line("unclaimed", owed.negated())));
    }

    /** What was paid beyond the price cannot be given back: it is kept apart. */
    public static Entry refundWrittenOff(String purchase, int number, Kobo amount) {
        return new Entry(
                purchase + "/written-off-" + number,
                List.of(new Line(REFUNDS, amount), new Line("unclaimed", amount.negated())));
    }

    /** The customer's bank took the payment back after the token was used. */
    public static Entry chargeback(String purchase, String gateway, Kobo total) {
        return new Entry(
                purchase + "/chargeback",
                List.of(new Line(LOSSES, total), new Line(gateway(gateway), total.negated())));
    }

    private static String gateway(String name) {
        return "gateway:" + name;
    }
}
