package ng.powerpay.ussd;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import ng.powerpay.meter.Catalogue;
import ng.powerpay.meter.Company;
import ng.powerpay.meter.VerifiedMeter;
import ng.powerpay.notify.Language;
import ng.powerpay.platform.Kobo;
import ng.powerpay.platform.Problem;
import ng.powerpay.vending.Meter;
import ng.powerpay.vending.MeterType;
import org.jspecify.annotations.Nullable;

/**
 * Where what was typed leads. The same inputs may lead elsewhere a minute later, when a company has
 * answered meanwhile; so nothing that was typed before the last screen can buy.
 */
final class Walk {

    static final int A_PAGE = 6;
    private static final int MOST_METERS = 3;
    private static final String BACK = "0";
    /** In the order of the menu. */
    private static final List<Language> LANGUAGES =
            List.of(Language.EN, Language.PCM, Language.HA, Language.YO, Language.IG);

    /** Where a caller stands now, and why he is asked again. */
    record Standing(At at, @Nullable Reason reason) {

        static Standing at(At at) {
            return new Standing(at, null);
        }
    }

    /** @param key of the text */
    record Reason(String key, Map<String, String> values) {

        static Reason of(String key) {
            return new Reason(key, Map.of());
        }
    }

    private final Menu.Parts parts;
    private final Dial dial;
    private @Nullable List<Meter> meters;
    private final Map<At.Price, Quote> quotes = new HashMap<>();
    private boolean waits = true;
    private Language language;

    Walk(Menu.Parts parts, Dial dial, Language language) {
        this.parts = parts;
        this.dial = dial;
        this.language = language;
    }

    /** As it was, or as the last input chose it. */
    Language language() {
        return language;
    }

    /** The meters that the phone bought for, looked up once. */
    List<Meter> meters() {
        var known = meters;
        if (known == null) {
            known = parts.purchases().meters(dial.phone(), MOST_METERS);
            meters = known;
        }
        return known;
    }

    static List<Company> page(Catalogue catalogue, int page) {
        var all = catalogue.companies();
        var from = Math.min(page * A_PAGE, all.size());
        return all.subList(from, Math.min(from + A_PAGE, all.size()));
    }

    Standing end() {
        var standing = Standing.at(new At.Start());
        for (var i = 0; i < dial.inputs().size() && !standing.at().isEnd(); i++) {
            standing = next(standing.at(), dial.inputs().get(i).strip(), i);
        }
        return standing;
    }

    private boolean isLast(int index) {
        return index == dial.inputs().size() - 1;
    }

    private Standing next(At at, String input, int index) {
        if (input.equals(BACK)) {
            return Standing.at(new At.Start());
        }
        return switch (at) {
            case At.Start _ -> start(input);
            case At.Languages _ -> spoken(input, index);
            case At.Meters _ -> meter(input);
            case At.MeterNumber _ -> number(input);
            case At.Companies companies -> company(companies, input);
            case At.Kind kind -> kind(kind, input);
            case At.Amount amount -> amount(amount, input);
            case At.Price price -> price(price, input, index);
            case At.LastToken _, At.Status _, At.Agreed _ -> Standing.at(at);
        };
    }

    private Standing start(String input) {
        return switch (input) {
            case "1" -> Standing.at(meters().isEmpty() ? new At.MeterNumber() : new At.Meters());
            case "2" -> Standing.at(new At.LastToken());
            case "3" -> Standing.at(new At.Status());
            case "4" -> Standing.at(new At.Languages());
            default -> again(new At.Start());
        };
    }

    private static Standing again(At at) {
        return new Standing(at, Reason.of("wrong.choice"));
    }

    private Standing spoken(String input, int index) {
        var chosen = choice(input, LANGUAGES.size());
        if (chosen < 0) {
            return again(new At.Languages());
        }
        if (isLast(index)) {
            language = LANGUAGES.get(chosen);
            parts.notes().speak(dial.phone(), language);
        }
        return Standing.at(new At.Start());
    }

    /** @return from 0; below it when it is none of so many */
    private static int choice(String input, int many) {
        var number = input.matches("[0-9]{1,2}") ? Integer.parseInt(input) : 0;
        return number <= many ? number - 1 : -1;
    }

    private Standing meter(String input) {
        var chosen = choice(input, meters().size() + 1);
        if (chosen < 0) {
            return again(new At.Meters());
        }
        return Standing.at(chosen == meters().size() ? new At.MeterNumber() : asked(meters().get(chosen)));
    }

    /** The company is asked whose it is while the amount is typed. */
    private At asked(Meter meter) {
        parts.check().begin(dial.phone(), meter);
        return new At.Amount(meter);
    }

    private static Standing number(String input) {
        var number = input.replace(" ", "").toUpperCase(Locale.ROOT);
        try {
            var _ = new Meter("any", MeterType.POSTPAID, number);
            return Standing.at(new At.Companies(number, 0));
        } catch (Problem e) {
            return new Standing(new At.MeterNumber(), Reason.of("wrong.number"));
        }
    }

    private Standing company(At.Companies at, String input) {
        var shown = page(parts.catalogue(), at.page());
        var more = page(parts.catalogue(), at.page() + 1);
        var chosen = choice(input, shown.size() + 1);
        if (chosen < 0) {
            return again(at);
        }
        if (chosen < shown.size()) {
            return Standing.at(new At.Kind(at.number(), shown.get(chosen).code()));
        }
        return Standing.at(new At.Companies(at.number(), more.isEmpty() ? 0 : at.page() + 1));
    }

    private Standing kind(At.Kind at, String input) {
        var chosen = choice(input, 2);
        if (chosen < 0) {
            return again(at);
        }
        var type = chosen == 0 ? MeterType.PREPAID : MeterType.POSTPAID;
        try {
            return Standing.at(asked(new Meter(at.company(), type, at.number())));
        } catch (Problem e) {
            return new Standing(new At.MeterNumber(), Reason.of("wrong.number"));
        }
    }

    private static Standing amount(At.Amount at, String input) {
        var naira = input.replace(",", "");
        return naira.matches("[1-9][0-9]{0,8}")
                ? Standing.at(new At.Price(at.meter(), Kobo.naira(Long.parseLong(naira))))
                : new Standing(at, Reason.of("wrong.amount"));
    }

    /** What was typed at a price that is refused by now was meant for the question before. */
    private Standing price(At.Price at, String input, int index) {
        if (input.equals("1") && isLast(index) && parts.notes().agree(dial.name(), dial.typed(index))) {
            return Standing.at(new At.Agreed());
        }
        return switch (known(at)) {
            case Quote.Back(var before) -> next(before.at(), input, index);
            case Quote.Asking _, Quote.Over _, Quote.Named _ -> input.equals("1") ? Standing.at(at) : again(at);
        };
    }

    /** The price as far as the company has answered. */
    Quote known(At.Price at) {
        return quotes.computeIfAbsent(at, this::quote);
    }

    private Quote quote(At.Price at) {
        return switch (parts.check().ask(dial.phone(), at.meter(), waits)) {
            case MeterCheck.Asking _ -> {
                // However many did not answer, the screen waits for one of them.
                waits = false;
                yield new Quote.Asking();
            }
            case MeterCheck.Refused(Problem problem) -> Quote.refused(at, problem, company(at), null);
            case MeterCheck.Known(var meter) -> named(at, meter);
        };
    }

    private Quote named(At.Price at, VerifiedMeter meter) {
        try {
            return new Quote.Named(meter, parts.pricing().price(meter, at.amount()));
        } catch (Problem problem) {
            return Quote.refused(at, problem, company(at), meter);
        }
    }

    private String company(At.Price at) {
        return Wording.name(parts.catalogue().company(at.meter().company()).name());
    }
}
