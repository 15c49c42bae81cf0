package ng.powerpay.notify.africastalking;

import ng.powerpay.notify.CarrierProvider;
import ng.powerpay.notify.Report;
import ng.powerpay.notify.SmsSender;
import ng.powerpay.platform.Settings;
import ng.powerpay.remote.Endpoint;
import ng.powerpay.remote.Remote;

/** Offers Africa's Talking. */
public final class AfricasTalkingProvider implements CarrierProvider {

    @Override
    public String name() {
        return "africastalking";
    }

    @Override
    public Part<SmsSender> read(Settings settings) {
        var endpoint = Endpoint.read(settings, name(), "https://api.africastalking.com/", "15s");
        var account = new AfricasTalkingSender.Account(
                settings.text("AFRICASTALKING_USERNAME", null, "our username at Africa's Talking; sandbox for tests"),
                settings.secret("AFRICASTALKING_API_KEY", "Africa's Talking API key"),
                settings.text("AFRICASTALKING_SENDER", "PowerPay", "sender id registered at Africa's Talking"),
                settings.text(
                        "AFRICASTALKING_REPORT_KEY",
                        "",
                        "secret in the address of its reports: /v1/webhooks/sms/africastalking?key=...; empty: none"));
        var key = account.reportKey();
        settings.demand(
                key.isEmpty() || key.length() >= Report.SHORTEST_KEY,
                "POWERPAY_AFRICASTALKING_REPORT_KEY must have 16 characters or more");
        return new Part<>(
                name(),
                endpoint.timeout(),
                means -> new AfricasTalkingSender(account, new Remote(endpoint, means.sender())));
    }
}
