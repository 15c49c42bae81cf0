package ng.powerpay.payment.interswitch;

import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import ng.powerpay.payment.Fees;
import ng.powerpay.payment.Gateway;
import ng.powerpay.payment.GatewayProvider;
import ng.powerpay.payment.Patience;
import ng.powerpay.platform.Settings;
import ng.powerpay.remote.Endpoint;
import ng.powerpay.remote.Remote;

/** Offers Interswitch Web Checkout. */
public final class InterswitchProvider implements GatewayProvider {

    private static final Duration SIGN_IN = Duration.ofSeconds(5);

    enum Mode {
        LIVE,
        TEST
    }

    /**
     * Who we are there; {@code item} is what is paid for, {@code event} the key that signs events.
     */
    record Merchant(URI page, String code, String item, Mode mode, String event) {}

    record Client(String id, String secret) {}

    @Override
    public String name() {
        return "interswitch";
    }

    @Override
    public Part<Gateway> read(Settings settings) {
        var page = Endpoint.read(settings, name(), "https://newwebpay.interswitchng.com/", "8s");
        var queries = settings.url(
                "INTERSWITCH_QUERY_URL", "https://newwebpay.interswitchng.com/", "where payments are asked about");
        var passport = settings.url(
                "INTERSWITCH_PASSPORT_URL", "https://passport.interswitchng.com/", "where to sign in for refunds");
        var back = settings.url("INTERSWITCH_REFUND_URL", "https://saturn.interswitchng.com/", "where refunds are");
        var merchant = new Merchant(
                page.url(),
                settings.text("INTERSWITCH_MERCHANT_CODE", null, "our merchant code, such as MX6072"),
                settings.text("INTERSWITCH_PAY_ITEM_ID", null, "our payable item, such as 9405967"),
                settings.choice("INTERSWITCH_MODE", Mode.LIVE, "whether the page takes real money"),
                settings.secret("INTERSWITCH_WEBHOOK_SECRET", "the key that signs Interswitch's events"));
        var client = new Client(
                settings.text("INTERSWITCH_CLIENT_ID", null, "client id of the sign-in for refunds"),
                settings.secret("INTERSWITCH_CLIENT_SECRET", "its secret"));
        // Sources disagree on whether SUCCESS ends a refund or only begins it.
        var done = Set.of(settings.text(
                        "INTERSWITCH_REFUND_DONE", "COMPLETE,COMPLETE_MANUAL", "states of a refund that went through")
                .strip()
                .toUpperCase(Locale.ROOT)
                .split("\\s*,\\s*", -1));
        var fees = Fees.read(settings, name(), "*@2020-01-01=50bpcap100000");
        var limit = page.timeout();
        var patience = Patience.read(settings, name(), "30d");
        return new Part<>(name(), limit.multipliedBy(4).plus(SIGN_IN.multipliedBy(2)), means -> {
            var query = new Remote(new Endpoint(name(), queries, limit), means.sender());
            var signIn = new Remote(new Endpoint(name(), passport, SIGN_IN), means.sender());
            var refunds = new Remote(new Endpoint(name(), back, limit), means.sender());
            var token = InterswitchRefunds.token(signIn, client, means.clock());
            return new InterswitchGateway(
                    merchant,
                    query,
                    new InterswitchAnswers(fees),
                    new InterswitchRefunds(token, refunds, done),
                    patience);
        });
    }
}
