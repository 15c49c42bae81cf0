package ng.powerpay.complaint;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import ng.powerpay.platform.Settings;

/**
 * Until when complaints must be put right, and who is turned to after that. Rules and addresses
 * change: all are settings, and their defaults are from the reference of the day they were written.
 */
public record ComplaintConfig(Deadlines deadlines, Duration managerTime, Addresses addresses) {

    /**
     * From receiving it. The central bank's: card and transfer 72 hours, excess charges 30 days,
     * else two weeks.
     */
    public record Deadlines(Duration noToken, Duration payment, Duration charge, Duration other) {

        Duration of(ComplaintKind kind) {
            return switch (kind) {
                case NO_TOKEN -> noToken;
                case WRONG_AMOUNT, REFUND -> payment;
                case CHARGE -> charge;
                case TOKEN_REJECTED, WRONG_METER, SERVICE, OTHER -> other;
            };
        }
    }

    /**
     * How each is reached.
     *
     * @param regulators of companies, by their names
     */
    public record Addresses(String manager, Map<String, String> regulators, String consumers, String centralBank) {

        public Addresses {
            regulators = Map.copyOf(regulators);
        }
    }

    public static ComplaintConfig read(Settings settings) {
        return new ComplaintConfig(
                new Deadlines(
                        within(settings, "NO_TOKEN", "24h", "token that did not come; our own promise"),
                        within(settings, "PAYMENT", "72h", "card, transfer and refund; CBN's rule, check it"),
                        within(settings, "CHARGE", "30d", "excess charge; CBN's rule, check it"),
                        within(settings, "OTHER", "14d", "anything else; CBN's rule, check it")),
                settings.duration(
                        "COMPLAINT_MANAGER_TIME",
                        "48h",
                        "our manager's time after the deadline, before others are named"),
                new Addresses(
                        settings.text(
                                "COMPLAINT_MANAGER", "complaints@powerpay.ng", "how our complaints manager is reached"),
                        regulators(settings.text(
                                "COMPLAINT_REGULATORS",
                                "NERC=0201 344 4331",
                                "how regulators of companies are reached, NAME=HOW with ; between; check it")),
                        settings.text("COMPLAINT_FCCPC", "fccpc.gov.ng", "how FCCPC is reached; check it"),
                        settings.text("COMPLAINT_CBN", "cpd@cbn.gov.ng", "how CBN is reached; check it")));
    }

    private static Duration within(Settings settings, String name, String otherwise, String what) {
        var given = settings.duration("COMPLAINT_" + name + "_WITHIN", otherwise, "time to put right: " + what);
        var fits = given.isPositive() && given.compareTo(Duration.ofDays(365)) <= 0;
        settings.demand(fits, "POWERPAY_COMPLAINT_" + name + "_WITHIN must be more than nothing, and a year at most");
        return given;
    }

    private static Map<String, String> regulators(String text) {
        var all = new LinkedHashMap<String, String>();
        for (var each : text.split(";", 40)) {
            var parts = each.split("=", 2);
            all.put(parts[0].strip(), parts[parts.length - 1].strip());
        }
        return all;
    }
}
