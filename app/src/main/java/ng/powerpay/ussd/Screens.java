package ng.powerpay.ussd;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import ng.powerpay.meter.Catalogue;
import ng.powerpay.meter.Price;
import ng.powerpay.meter.VerifiedMeter;
import ng.powerpay.purchase.ByPhone;
import ng.powerpay.purchase.State;
import ng.powerpay.vending.Meter;

/**
 * Writes screens. Each fits what networks show at once, in every language, whatever names are in
 * it.
 */
final class Screens {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH).withZone(ZoneId.of("Africa/Lagos"));
    private static final int SHORT_NAME = 17;

    private final Wording wording;
    private final Catalogue catalogue;

    Screens(Wording wording, Catalogue catalogue) {
        this.wording = wording;
        this.catalogue = catalogue;
    }

    Screen end(String key) {
        return Screen.end(wording.say(key));
    }

    Screen end(Walk.Reason reason) {
        return Screen.end(wording.say(reason.key(), reason.values()));
    }

    Screen ask(Walk.Standing standing, String key) {
        return asked(standing, wording.say(key));
    }

    /** Why it is asked again stands above the question, unless very long names leave it no room. */
    private Screen asked(Walk.Standing standing, String question) {
        var reason = standing.reason();
        var above = reason == null ? "" : wording.say(reason.key(), reason.values()) + "\n";
        return Screen.ask(above.length() + question.length() <= Screen.MOST ? above + question : question);
    }

    Screen meters(Walk.Standing standing, List<Meter> meters) {
        var lines = IntStream.range(0, meters.size())
                .mapToObj(i -> "%d %s %s"
                        .formatted(i + 1, meters.get(i).number(), Wording.cut(company(meters.get(i)), SHORT_NAME)))
                .collect(Collectors.joining("\n"));
        var other = "%d %s".formatted(meters.size() + 1, wording.say("meters.other"));
        return asked(standing, wording.say("meters") + "\n" + lines + "\n" + other);
    }

    Screen companies(Walk.Standing standing, int page) {
        var shown = Walk.page(catalogue, page);
        var lines = IntStream.range(0, shown.size())
                .mapToObj(i -> "%d %s".formatted(i + 1, Wording.cut(shown.get(i).name(), SHORT_NAME)))
                .collect(Collectors.joining("\n"));
        var more = "%d %s".formatted(shown.size() + 1, wording.say("companies.more"));
        return asked(standing, wording.say("companies") + "\n" + lines + "\n" + more);
    }

    Screen amount(Walk.Standing standing, Meter meter) {
        return asked(standing, wording.say("amount", Map.of("number", meter.number())));
    }

    Screen asking(Meter meter) {
        return Screen.ask(wording.say("asking", Map.of("company", company(meter))));
    }

    Screen price(Walk.Standing standing, VerifiedMeter meter, Price price) {
        var values = Map.of(
                "name", Wording.name(meter.customerName()),
                "number", meter.number(),
                "company", Wording.cut(meter.companyName(), SHORT_NAME),
                "debt", price.arrearsKobo().spoken(),
                "total", price.totalKobo().spoken());
        var debt = price.arrearsKobo().isPositive() ? wording.say("price.debt", values) + "\n" : "";
        return asked(standing, wording.say("price", values) + "\n" + debt + wording.say("price.agree", values));
    }

    Screen placed(ByPhone.Seen purchase) {
        var account = purchase.account();
        return account == null ? status(purchase) : Screen.end(wording.say("account", Sale.values(purchase, account)));
    }

    /** All its tokens in the order of typing, in groups of four. */
    Screen token(ByPhone.Seen purchase) {
        var units = purchase.units();
        return Screen.end(wording.say(
                "token",
                Map.of(
                        "number", purchase.meter().number(),
                        "date", DAY.format(purchase.createdAt()),
                        "tokens",
                                purchase.tokens().stream()
                                        .map(token -> token.grouped("-"))
                                        .collect(Collectors.joining("\n")),
                        "units", units == null ? "" : units + "kWh",
                        "reference", purchase.id().value())));
    }

    Screen status(ByPhone.Seen purchase) {
        var state = purchase.state() == State.VENDED && purchase.tokens().isEmpty()
                ? "BILL"
                : purchase.state().name();
        return Screen.end(wording.say(
                        "status",
                        Map.of(
                                "reference", purchase.id().value(),
                                "number", purchase.meter().number(),
                                "total", purchase.total().spoken()))
                + "\n"
                + wording.say(
                        "status." + state,
                        Map.of(
                                "company",
                                company(purchase.meter()),
                                "money",
                                purchase.owed().spoken())));
    }

    private String company(Meter meter) {
        return Wording.name(catalogue.company(meter.company()).name());
    }
}
