package ng.powerpay.notify;

import java.util.EnumMap;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** All that customers are written, by language: {@code texts/messages_*.properties}, names in braces. */
public final class Texts {

    private static final String BUNDLE = "texts.messages";
    private static final Pattern NAME = Pattern.compile("\\{([a-z]+)}");
    private static final Map<Language, ResourceBundle> BUNDLES = new EnumMap<>(Language.class);

    static {
        for (var language : Language.values()) {
            BUNDLES.put(
                    language,
                    ResourceBundle.getBundle(
                            BUNDLE,
                            language.locale(),
                            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES)));
        }
    }

    private Texts() {}

    /** Whether there is such a text. */
    static boolean has(String key) {
        return bundle(Language.EN).containsKey(key);
    }

    static ResourceBundle bundle(Language language) {
        return java.util.Objects.requireNonNull(BUNDLES.get(language));
    }

    /**
     * The text with its names filled in.
     *
     * @throws java.util.MissingResourceException there is no such text
     * @throws IllegalArgumentException a name in it has no value
     */
    public static String say(Language language, String key, Map<String, String> values) {
        return NAME.matcher(bundle(language).getString(key)).replaceAll(name -> {
            var value = values.get(name.group(1));
            if (value == null) {
                throw new IllegalArgumentException(key + " needs " + name.group(1));
            }
            return Matcher.quoteReplacement(value);
        });
    }
}
