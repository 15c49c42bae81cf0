package ng.powerpay.notify.termii;

import ng.powerpay.notify.CarrierProvider;
import ng.powerpay.notify.Report;
import ng.powerpay.notify.SmsSender;
import ng.powerpay.platform.Settings;
import ng.powerpay.remote.Endpoint;
import ng.powerpay.remote.Remote;

/** Offers Termii. */
public final class TermiiProvider implements CarrierProvider {

    @Override
    public String name() {
        return "termii";
    }

    @Override
    public Part<SmsSender> read(Settings settings) {
        var endpoint = Endpoint.read(settings, name(), "https://api.ng.termii.com/", "15s");
        var account = new TermiiSender.Account(
                settings.secret("TERMII_API_KEY", "Termii API key"),
                settings.text("SMS_SENDER", "PowerPay", "sender id registered at Termii, 3 to 11 characters"),
                settings.text("TERMII_CHANNEL", "dnd", "dnd (transactional) or generic"),
                settings.text(
                        "TERMII_REPORT_KEY",
                        "",
                        "secret in the address of Termii's reports: /v1/webhooks/sms/termii?key=...; empty: none"));
        var key = account.reportKey();
        settings.demand(
                key.isEmpty() || key.length() >= Report.SHORTEST_KEY,
                "POWERPAY_TERMII_REPORT_KEY must have 16 characters or more");
        return new Part<>(
                name(), endpoint.timeout(), means -> new TermiiSender(account, new Remote(endpoint, means.sender())));
    }
}
