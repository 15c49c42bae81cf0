package ng.powerpay.payment.paystack;

import ng.powerpay.payment.Fees;
import ng.powerpay.payment.Gateway;
import ng.powerpay.payment.GatewayProvider;
import ng.powerpay.payment.Patience;
import ng.powerpay.platform.Settings;
import ng.powerpay.remote.Endpoint;
import ng.powerpay.remote.Remote;

/** Offers Paystack. */
public final class PaystackProvider implements GatewayProvider {

    /**
     * 1.5 % and 100 naira from 2,500 naira on, at most 2,000 naira; the flat part not for
     * transfers.
     */
    private static final String FEES = "*@2018-01-01=150bp+10000from250000cap200000";

    @Override
    public String name() {
        return "paystack";
    }

    @Override
    public Part<Gateway> read(Settings settings) {
        var endpoint = Endpoint.read(settings, name(), "https://api.paystack.co/", "15s");
        var secretKey = settings.secret("PAYSTACK_SECRET_KEY", "Paystack secret key; it also signs Paystack's events");
        var fees = Fees.read(settings, name(), FEES);
        var patience = Patience.read(settings, name());
        return new Part<>(
                name(),
                endpoint.timeout().multipliedBy(2),
                means -> new PaystackGateway(new Remote(endpoint, means.sender()), secretKey, fees, patience));
    }
}
