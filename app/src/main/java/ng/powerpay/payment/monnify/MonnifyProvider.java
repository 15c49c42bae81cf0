package ng.powerpay.payment.monnify;

import java.time.Clock;
import java.time.Duration;
import ng.powerpay.payment.Fees;
import ng.powerpay.payment.Gateway;
import ng.powerpay.payment.GatewayProvider;
import ng.powerpay.payment.Patience;
import ng.powerpay.platform.Settings;
import ng.powerpay.remote.Endpoint;
import ng.powerpay.remote.Remote;

/** Offers Monnify. */
public final class MonnifyProvider implements GatewayProvider {

    /** 1.5 %, at most 2,000 naira; cash brought to an agent 1 %, at most 1,000 naira. */
    private static final String FEES = "*@2018-01-01=150bpcap200000 cash@2018-01-01=100bpcap100000";

    private static final Duration SIGN_IN = Duration.ofSeconds(5);

    /** A refund asks for its state, then for the payment, then acts, and may ask for its state again. */
    private static final int MOST_CALLS = 4;

    /**
     * Who we are there.
     *
     * @param secret signs Monnify's events too
     * @param contract names what customers pay for
     */
    record Keys(String api, String secret, String contract) {}

    record Rules(Fees fees, Patience patience, Clock clock) {}

    @Override
    public String name() {
        return "monnify";
    }

    @Override
    public Part<Gateway> read(Settings settings) {
        var endpoint = Endpoint.read(settings, name(), "https://api.monnify.com/", "9s");
        var keys = new Keys(
                settings.secret("MONNIFY_API_KEY", "Monnify API key"),
                settings.secret("MONNIFY_SECRET_KEY", "Monnify secret key; it also signs Monnify's events"),
                settings.text("MONNIFY_CONTRACT_CODE", null, "Monnify contract whose fees we bear"));
        var fees = Fees.read(settings, name(), FEES);
        var patience = Patience.read(settings, name());
        return new Part<>(
                name(),
                SIGN_IN.plus(endpoint.timeout().multipliedBy(MOST_CALLS)),
                means -> new MonnifyGateway(
                        new Remote(endpoint, means.sender()),
                        new Remote(endpoint.within(SIGN_IN), means.sender()),
                        keys,
                        new Rules(fees, patience, means.clock())));
    }
}
