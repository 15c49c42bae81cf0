package ng.powerpay.notify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What customers are written is whole in every language. */
class TextsTest {

    /** Told to who works here or resells, never by SMS. */
    private static final Set<String> BY_MAIL = Set.of("notice.STAFF_INVITATION", "notice.PARTNER_WEBHOOK_OFF");

    private static final Pattern NAME = Pattern.compile("\\{([^}]*)}");

    /** As long as they usually come. */
    private static final Map<String, String> LONG = Map.ofEntries(
            Map.entry("company", "Port Harcourt Electricity"),
            Map.entry("amount", "NGN1,000,000.50"),
            Map.entry("total", "NGN1,000,000.50"),
            Map.entry("ref", "PP0123456789"),
            Map.entry("meter", "0123456789012"),
            Map.entry("tokens", "Token 1234-5678-9012-3456-7890"),
            Map.entry("token", "1234-5678-9012-3456-7890"),
            Map.entry("units", "12345.6kWh. "),
            Map.entry("code", "123456"),
            Map.entry("minutes", "10"),
            Map.entry("device", "Chrome on Android"),
            Map.entry("at", "30 Nov 2026 10:30"),
            Map.entry("page", "https://powerpay.ng/c/CP0123456789"),
            Map.entry("day", "30 Nov 2026"),
            Map.entry("number", "CP0123456789"),
            Map.entry("due", "30 Nov 2026"),
            Map.entry("bank", "Moniepoint Microfinance"),
            Map.entry("account", "0123456789"));

    private static Set<String> keys(Language language) {
        return new TreeSet<>(Texts.bundle(language).keySet());
    }

    private static Set<String> names(Language language, String key) {
        return NAME.matcher(Texts.bundle(language).getString(key))
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toSet());
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void noTextIsMissingOrSaysLess(Language language) {
        assertEquals(keys(Language.EN), keys(language));
        for (var key : keys(Language.EN)) {
            assertEquals(names(Language.EN, key), names(language, key), language + " " + key);
            assertFalse(Texts.bundle(language).getString(key).isBlank(), key);
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everySmsFitsOnePartOfPlainCharacters(Language language) {
        for (var key : keys(language)) {
            var noSms = key.startsWith("push.") || key.endsWith(".subject") || BY_MAIL.contains(key);
            if (noSms || key.startsWith("purchase.token.")) {
                continue;
            }
            var text = Gsm7.plain(Texts.say(language, key, LONG));
            assertTrue(text.length() <= 160, language + " " + key + " has " + text.length());
            assertFalse(
                    text.contains("?") && !Texts.bundle(language).getString(key).contains("?"), text);
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Language.class,
            names = {"HA", "YO", "IG", "PCM"})
    void nothingIsLeftInEnglishByAccident(Language language) {
        var same = keys(language).stream()
                .filter(key -> Texts.bundle(language)
                        .getString(key)
                        .equals(Texts.bundle(Language.EN).getString(key)))
                .collect(Collectors.toSet());
        same.removeAll(Set.of("purchase.token.credit", "purchase.token.first", "purchase.token.then"));
        same.removeAll(Set.of("purchase.token.bonus", "notice.CODE.subject"));
        assertEquals(Set.of(), same);
    }

    @Test
    void everyMailHasASubject() {
        for (var key : keys(Language.EN)) {
            if (key.startsWith("notice.") && !key.endsWith(".subject")) {
                assertTrue(Texts.has(key + ".subject"), key);
            }
        }
    }

    @Test
    void aNameWithoutAValueIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> Texts.say(Language.EN, "notice.CODE", Map.of("code", "1")));
    }

    @Test
    void lettersOfNigeriaBecomePlainOnes() {
        assertEquals("Bude; karbi; kare; 'yan; eri; uzo; N5", Gsm7.plain("Buɗe; karɓi; ƙare; ’yan; ẹ̀rí; ụzọ; ₦5"));
    }
}
