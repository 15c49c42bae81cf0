package ng.powerpay.payment.flutterwave;

import ng.powerpay.payment.Fees;
import ng.powerpay.payment.Gateway;
import ng.powerpay.payment.GatewayProvider;
import ng.powerpay.payment.Patience;
import ng.powerpay.platform.Settings;
import ng.powerpay.remote.Endpoint;
import ng.powerpay.remote.Remote;

/** Offers Flutterwave by its third API. */
public final class FlutterwaveProvider implements GatewayProvider {

    /** 1.4 %, since April 2025 2 %, at most 2,000 naira. */
    private static final String FEES = "*@2018-01-01=140bpcap200000 *@2025-04-11=200bpcap200000";

    /** What the calls need besides the way there. */
    record Terms(String secretKey, String secretHash, String refundsOf, Fees fees, Patience patience) {}

    @Override
    public String name() {
        return "flutterwave";
    }

    /**
     * A question waits for a third of an order's time: a refund's step is one order and five
     * questions.
     */
    @Override
    public Part<Gateway> read(Settings settings) {
        var orders = Endpoint.read(settings, name(), "https://api.flutterwave.com/v3/", "15s");
        var questions = orders.within(orders.timeout().dividedBy(3));
        var refundsOf = "what its list of refunds calls the number of the transaction to list them of";
        var terms = new Terms(
                settings.secret("FLUTTERWAVE_SECRET_KEY", "Flutterwave secret key"),
                settings.secret("FLUTTERWAVE_SECRET_HASH", "what its events carry in verif-hash"),
                settings.text("FLUTTERWAVE_REFUNDS_OF", "id", refundsOf),
                Fees.read(settings, name(), FEES),
                // How its list names a transaction is a guess, and its orders have no key of ours
                // that it checks.
                Patience.read(settings, name(), "30d"));
        return new Part<>(
                name(),
                orders.timeout().plus(questions.timeout().multipliedBy(5)),
                means -> new FlutterwaveGateway(
                        new Remote(orders, means.sender()), new Remote(questions, means.sender()), terms));
    }
}
