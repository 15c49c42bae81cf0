package ng.powerpay.notify;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Objects;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Texts of one use in every language: {@code NAME_en.properties} and so on, with names in braces.
 */
public final class Words {

    private static final Pattern NAME = Pattern.compile("\\{([a-z]+)}");

    private final Map<Language, ResourceBundle> bundles = new EnumMap<>(Language.class);

    /**
     * @param bundle such as {@code texts.ussd}; a language without its file is a mistake and fails
     */
    public Words(String bundle) {
        var control = ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
        Arrays.stream(Language.values())
                .forEach(one -> bundles.put(one, ResourceBundle.getBundle(bundle, one.locale(), control)));
    }

    /**
     * The text with its names filled in.
     *
     * @throws MissingResourceException there is no such text
     * @throws IllegalArgumentException a name in it has no value
     */
    public String say(Language language, String key, Map<String, String> values) {
        return NAME.matcher(bundle(language).getString(key)).replaceAll(name -> {
            var value = values.get(name.group(1));
            if (value == null) {
                throw new IllegalArgumentException(key + " needs " + name.group(1));
            }
            return Matcher.quoteReplacement(value);
        });
    }

    /**
     * The text as it is written, with its names in braces.
     *
     * @throws MissingResourceException there is no such text
     */
    public String text(Language language, String key) {
        return bundle(language).getString(key);
    }

    /** Whether there is such a text. */
    public boolean has(String key) {
        return bundle(Language.EN).containsKey(key);
    }

    /** What can be said in that language. */
    public Set<String> keys(Language language) {
        return new TreeSet<>(bundle(language).keySet());
    }

    ResourceBundle bundle(Language language) {
        return Objects.requireNonNull(bundles.get(language));
    }
}
