package ng.powerpay.notify.termii;

import java.net.URI;
import ng.powerpay.platform.Settings;

/** Where Termii is, our key, the registered sender and the channel. */
public record TermiiConfig(URI url, String apiKey, String sender, String channel) {

    public static TermiiConfig read(Settings settings) {
        return new TermiiConfig(
                settings.url("TERMII_URL", "https://api.ng.termii.com/", "base address of Termii"),
                settings.secret("TERMII_API_KEY", "Termii API key"),
                settings.text("SMS_SENDER", "PowerPay", "registered sender id, 3 to 11 characters"),
                settings.text("TERMII_CHANNEL", "dnd", "dnd (transactional) or generic"));
    }

    @Override
    public String toString() {
        return "TermiiConfig[" + url + "]";
    }
}
