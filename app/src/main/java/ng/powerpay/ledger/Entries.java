package ng.powerpay.ledger;

import java.util.List;
import ng.powerpay.ledger.Entry.Line;
import ng.powerpay.platform.Kobo;

/**
 * The entries of a purchase. Accounts: {@code gateway:NAME} (asset, money a gateway holds for us),
 * {@code vendor:NAME} (asset, our float there), {@code customer-funds} (liability, paid but neither
 * vended nor refunded), {@code fee-income}, {@code vat-payable} (on our fee only: the electricity's
 * VAT is the company's).
 */
public final class Entries {

    private static final String FUNDS = "customer-funds";

    private Entries() {}

    /** The gateway holds the customer's money for us. */
    public static Entry paid(String purchase, String gateway, Kobo total) {
        return new Entry(
                purchase + "/paid", List.of(new Line("gateway:" + gateway, total), new Line(FUNDS, total.negated())));
    }

    /** The vendor took the amount from our float; the fee is earned. */
    public static Entry vended(String purchase, String vendor, Kobo amount, Kobo fee, Kobo vat) {
        return new Entry(
                purchase + "/vended",
                List.of(
                        new Line(FUNDS, amount.plus(fee).plus(vat)),
                        new Line("vendor:" + vendor, amount.negated()),
                        new Line("fee-income", fee.negated()),
                        new Line("vat-payable", vat.negated())));
    }

    /** The gateway gave the money back. */
    public static Entry refunded(String purchase, String gateway, Kobo total) {
        return new Entry(
                purchase + "/refunded",
                List.of(new Line(FUNDS, total), new Line("gateway:" + gateway, total.negated())));
    }
}
