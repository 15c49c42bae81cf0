package ng.powerpay.ussd;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import ng.powerpay.notify.Gsm7;
import ng.powerpay.notify.Language;
import ng.powerpay.notify.Words;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every text of the menu in every language, with the longest of what may stand in it. */
class ScreensTest {

    private static final Words WORDS = new Words("texts.ussd");
    private static final Pattern NAME = Pattern.compile("\\{([a-z]+)}");
    private static final String LONG = "W".repeat(Wording.NAME);
    private static final String NUMBER = "9".repeat(20);
    private static final String MONEY = "NGN500,107.50";

    private static final Map<String, String> LONGEST = Map.ofEntries(
            Map.entry("number", NUMBER),
            Map.entry("name", LONG),
            Map.entry("company", LONG),
            Map.entry("bank", LONG),
            Map.entry("account", "0123456789"),
            Map.entry("total", MONEY),
            Map.entry("debt", MONEY),
            Map.entry("least", MONEY),
            Map.entry("most", MONEY),
            Map.entry("money", MONEY),
            Map.entry("until", "23:59"),
            Map.entry("date", "30 Nov"),
            Map.entry("units", "12345.6kWh"),
            Map.entry("reference", "PP7K2M9QXD4T"),
            Map.entry("tokens", "1234-5678-9012-3456-7890\n".repeat(3).strip()));

    private static void fits(String screen) {
        assertTrue(screen.length() <= Screen.MOST, screen.length() + ": " + screen);
        assertEquals(Gsm7.plain(screen), screen);
        assertFalse(screen.contains("{") || screen.contains("}"), screen);
    }

    @ParameterizedTest
    @EnumSource
    void noTextIsMissing(Language language) {
        assertEquals(WORDS.keys(Language.EN), WORDS.keys(language));
    }

    @ParameterizedTest
    @EnumSource
    void everyTextNamesTheSame(Language language) {
        for (var key : WORDS.keys(Language.EN)) {
            assertEquals(names(Language.EN, key), names(language, key), key);
        }
    }

    private static Set<String> names(Language language, String key) {
        var given = new HashMap<String, String>();
        LONGEST.keySet().forEach(name -> given.put(name, "{" + name + "}"));
        return NAME.matcher(WORDS.say(language, key, given))
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @ParameterizedTest
    @EnumSource
    void everyScreenFitsWhateverStandsInIt(Language language) {
        var wording = new Wording(WORDS, language);
        WORDS.keys(language).forEach(key -> fits(wording.say(key, LONGEST)));
        for (var key : WORDS.keys(language)) {
            if (key.startsWith("status.") && !key.equals("status.none")) {
                fits(wording.say("status", LONGEST) + "\n" + wording.say(key, LONGEST));
            }
        }
        var price = wording.say("price", LONGEST) + "\n" + wording.say("price.debt", LONGEST) + "\n"
                + wording.say("price.agree");
        fits(price);
    }

    @ParameterizedTest
    @EnumSource
    void everyQuestionFitsBelowWhyItIsAskedAgain(Language language) {
        var wording = new Wording(WORDS, language);
        for (var reason : List.of("wrong.choice", "wrong.number", "wrong.amount", "wrong.kind", "unknown")) {
            for (var question : List.of("start", "languages", "number", "kind", "amount")) {
                fits(wording.say(reason, LONGEST) + "\n" + wording.say(question, LONGEST));
            }
        }
        for (var reason : List.of("least", "most", "debt.takes.all")) {
            fits(wording.say(reason, LONGEST) + "\n" + wording.say("amount", LONGEST));
        }
        var why = wording.say("wrong.choice") + "\n";
        var companies = new ArrayList<String>();
        for (var i = 1; i <= Walk.A_PAGE; i++) {
            companies.add(i + " " + "W".repeat(17));
        }
        fits(why + wording.say("companies") + "\n" + String.join("\n", companies) + "\n7 "
                + wording.say("companies.more"));
        var meters = new ArrayList<String>();
        for (var i = 1; i <= 3; i++) {
            meters.add(i + " " + NUMBER + " " + "W".repeat(17));
        }
        fits(why + wording.say("meters") + "\n" + String.join("\n", meters) + "\n4 " + wording.say("meters.other"));
    }
}
