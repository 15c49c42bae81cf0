package ng.powerpay.payment.flutterwave4;

import java.time.Duration;
import ng.powerpay.payment.Fees;
import ng.powerpay.payment.Gateway;
import ng.powerpay.payment.GatewayProvider;
import ng.powerpay.payment.Patience;
import ng.powerpay.platform.Settings;
import ng.powerpay.remote.Endpoint;

/** Offers Flutterwave by its fourth API. */
public final class Flutterwave4Provider implements GatewayProvider {

    /** 1.4 %, since April 2025 2 %, at most 2,000 naira. */
    private static final String FEES = "*@2018-01-01=140bpcap200000 *@2025-04-11=200bpcap200000";

    private static final String LOGIN = "https://idp.flutterwave.com/realms/flutterwave/protocol/openid-connect/";

    /**
     * Whether an event may carry the secret itself, as one copied document has it: then it signs
     * nothing.
     */
    enum Plain {
        REFUSED,
        ACCEPTED
    }

    /** Where orders, questions and signing in go. */
    record Ways(Endpoint orders, Endpoint questions, Endpoint login) {}

    /** Who we are there, and what signs its events. */
    record Secrets(String clientId, String clientSecret, String hash, Plain plain) {}

    /** What it does for us: the wallet whose page it opens, and its accounts' name and life. */
    record Terms(String wallet, String accountName, Duration accountLife, Fees fees, Patience patience) {}

    @Override
    public String name() {
        return "flutterwave4";
    }

    /**
     * A question waits for a third of an order's time: a refund's step is one order and at most
     * eight.
     */
    @Override
    public Part<Gateway> read(Settings settings) {
        var orders = Endpoint.read(settings, name(), "https://api.flutterwave.cloud/f4b/production/", "12s");
        var question = orders.timeout().dividedBy(3);
        var login = settings.url("FLUTTERWAVE4_LOGIN_URL", LOGIN, "where we sign in, without token at its end");
        var ways = new Ways(orders, orders.within(question), new Endpoint(name(), login, question));
        var secrets = new Secrets(
                settings.secret("FLUTTERWAVE4_CLIENT_ID", "Flutterwave client id"),
                settings.secret("FLUTTERWAVE4_CLIENT_SECRET", "Flutterwave client secret"),
                settings.secret("FLUTTERWAVE4_SECRET_HASH", "signs its events"),
                settings.choice("FLUTTERWAVE4_PLAIN_SECRET", Plain.REFUSED, "events that only carry the secret"));
        var terms = new Terms(
                settings.text("FLUTTERWAVE4_WALLET", "opay", "payment method whose page customers are sent to"),
                settings.text("FLUTTERWAVE4_ACCOUNT_NAME", "PowerPay", "whose a purchase's account is"),
                settings.duration("FLUTTERWAVE4_ACCOUNT_LIFE", "24h", "longest that it takes money, from 60s"),
                Fees.read(settings, name(), FEES),
                Patience.read(settings, name()));
        return new Part<>(
                name(),
                orders.timeout().plus(question.multipliedBy(8)),
                means -> new Flutterwave4Gateway(ways, secrets, terms, means));
    }
}
