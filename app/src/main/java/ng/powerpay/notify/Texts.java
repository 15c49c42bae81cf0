package ng.powerpay.notify;

import java.util.Map;
import java.util.ResourceBundle;

/**
 * All that customers are written, by language: {@code texts/messages_*.properties}, names in
 * braces.
 */
public final class Texts {

    private static final Words WORDS = new Words("texts.messages");

    private Texts() {}

    /** Whether there is such a text. */
    static boolean has(String key) {
        return WORDS.has(key);
    }

    static ResourceBundle bundle(Language language) {
        return WORDS.bundle(language);
    }

    /**
     * The text with its names filled in.
     *
     * @throws java.util.MissingResourceException there is no such text
     * @throws IllegalArgumentException a name in it has no value
     */
    public static String say(Language language, String key, Map<String, String> values) {
        return WORDS.say(language, key, values);
    }
}
