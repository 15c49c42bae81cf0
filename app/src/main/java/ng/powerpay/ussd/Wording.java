package ng.powerpay.ussd;

import java.util.Map;
import ng.powerpay.notify.Gsm7;
import ng.powerpay.notify.Language;
import ng.powerpay.notify.Words;

/** The menu's texts in one language, in letters that every phone has. */
record Wording(Words words, Language language) {

    /** Of names that are longer the end is left out. */
    static final int NAME = 24;

    String say(String key) {
        return say(key, Map.of());
    }

    String say(String key, Map<String, String> values) {
        return Gsm7.plain(words.say(language, key, values));
    }

    static String name(String text) {
        return cut(text, NAME);
    }

    static String cut(String text, int most) {
        var plain = Gsm7.plain(text).replace('\n', ' ').strip();
        return plain.length() <= most ? plain : plain.substring(0, most - 1).stripTrailing() + ".";
    }
}
