package ng.powerpay.auth;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where somebody signs in, as far as its owner needs to know it again.
 *
 * @param name such as {@code Chrome on Android}
 * @param address without its end: {@code 102.89.•.•}
 */
public record Device(String name, String address) {

    private record Word(String sign, String name) {}

    /** In this order: most browsers claim to be others too. */
    private static final List<Word> BROWSERS = List.of(
            new Word("OPR/", "Opera"),
            new Word("Opera", "Opera"),
            new Word("SamsungBrowser", "Samsung Internet"),
            new Word("UCBrowser", "UC Browser"),
            new Word("PHX/", "Phoenix"),
            new Word("Edg", "Edge"),
            new Word("Firefox", "Firefox"),
            new Word("FxiOS", "Firefox"),
            new Word("CriOS", "Chrome"),
            new Word("Chrome", "Chrome"),
            new Word("Safari", "Safari"));

    private static final List<Word> SYSTEMS = List.of(
            new Word("KAIOS", "KaiOS"),
            new Word("Android", "Android"),
            new Word("iPhone", "iPhone"),
            new Word("iPad", "iPad"),
            new Word("Windows", "Windows"),
            new Word("CrOS", "ChromeOS"),
            new Word("Mac OS", "Mac"),
            new Word("Linux", "Linux"));

    /** @param userAgent as the browser calls itself */
    public static Device of(@Nullable String userAgent, String address) {
        var text = userAgent == null ? "" : userAgent.substring(0, Math.min(500, userAgent.length()));
        var name = named(BROWSERS, text, "A browser") + " on " + named(SYSTEMS, text, "an unknown device");
        return new Device(name, masked(address));
    }

    private static String named(List<Word> words, String text, String otherwise) {
        return words.stream()
                .filter(word -> text.contains(word.sign()))
                .map(Word::name)
                .findFirst()
                .orElse(otherwise);
    }

    private static String masked(String address) {
        var four = address.split("\\.", -1);
        if (four.length == 4 && address.length() <= 15) {
            return four[0] + "." + four[1] + ".•.•";
        }
        var six = address.split(":", -1);
        return six.length > 2 && address.length() <= 45 ? six[0] + ":" + six[1] + ":•" : "unknown";
    }
}
