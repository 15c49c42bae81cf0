package ng.powerpay.vending.vtpass;

import java.net.URI;
import java.time.Duration;
import ng.powerpay.platform.Settings;
import ng.powerpay.vending.Terms;

/** Where VTpass is, our keys there, and how patient we are. */
public record VtpassConfig(URI url, String apiKey, String publicKey, String secretKey, Duration timeout, Terms terms) {

    public static VtpassConfig read(Settings settings) {
        return new VtpassConfig(
                settings.url("VTPASS_URL", "https://vtpass.com/api/", "base address of VTpass"),
                settings.secret("VTPASS_API_KEY", "VTpass api-key"),
                settings.secret("VTPASS_PUBLIC_KEY", "VTpass public-key, for reading"),
                settings.secret("VTPASS_SECRET_KEY", "VTpass secret-key, for vending"),
                settings.duration("VTPASS_TIMEOUT", "30s", "longest wait for an answer"),
                new Terms(
                        true,
                        settings.duration("VTPASS_QUIET_TIME", "90s", "how long \"unknown\" may mean \"not yet\""),
                        settings.schedule("VTPASS_ASK", "5s,10s,20s,30s,45s", "when to ask about a lost vend"),
                        settings.duration("VTPASS_DOUBT", "2h", "how long to ask before a person is called"),
                        settings.schedule(
                                "VTPASS_TRY_AGAIN", "2s,5s,15s,30s,1m", "when to try again what was not taken on")));
    }

    @Override
    public String toString() {
        return "VtpassConfig[" + url + "]";
    }
}
