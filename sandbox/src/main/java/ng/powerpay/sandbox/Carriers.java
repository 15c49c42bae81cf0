package ng.powerpay.sandbox;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import ng.powerpay.sandbox.africastalking.AfricasTalkingSms;
import ng.powerpay.sandbox.outbox.Outbox;
import ng.powerpay.sandbox.outbox.SmsReports;
import ng.powerpay.sandbox.platform.Routes;
import ng.powerpay.sandbox.provider.Place;
import ng.powerpay.sandbox.provider.Secrets;
import ng.powerpay.sandbox.provider.Surroundings;
import ng.powerpay.sandbox.termii.TermiiSms;

/** Every pretend carrier of text messages: the one list. */
final class Carriers {

    private static final String TERMII = "termii";
    private static final String AFRICASTALKING = "africastalking";

    private Carriers() {}

    /** What they tell the application. */
    static Map<String, String> variables(Place place) {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("POWERPAY_SMS_CARRIERS", TERMII + "," + AFRICASTALKING);
        all.put("POWERPAY_TERMII_URL", place.url("/termii/"));
        all.put("POWERPAY_TERMII_API_KEY", termiiApiKey(place.secrets()));
        all.put("POWERPAY_TERMII_REPORT_KEY", place.smsReportKey(TERMII));
        all.put("POWERPAY_AFRICASTALKING_URL", place.url("/africastalking/"));
        all.put("POWERPAY_AFRICASTALKING_USERNAME", "sandbox");
        all.put("POWERPAY_AFRICASTALKING_API_KEY", africasTalkingApiKey(place.secrets()));
        all.put("POWERPAY_AFRICASTALKING_REPORT_KEY", place.smsReportKey(AFRICASTALKING));
        all.put("POWERPAY_USSD_KEY", place.ussdKey());
        return all;
    }

    /** Adds their addresses. */
    static void join(Routes routes, Place place, Outbox outbox, Surroundings around) {
        new TermiiSms(termiiApiKey(place.secrets()), outbox, reports(TERMII, place, around)).join(routes);
        new AfricasTalkingSms(africasTalkingApiKey(place.secrets()), outbox, reports(AFRICASTALKING, place, around))
                .join(routes);
    }

    private static SmsReports reports(String name, Place place, Surroundings around) {
        Duration moment = around.timing().vendors().latency().multipliedBy(2);
        return new SmsReports(place.smsReportsUrl(name), around.delays(), moment);
    }

    private static String termiiApiKey(Secrets secrets) {
        return secrets.of("termii.api.key", "TL", 24);
    }

    private static String africasTalkingApiKey(Secrets secrets) {
        return secrets.of("africastalking.api.key", "atsk_", 40);
    }
}
