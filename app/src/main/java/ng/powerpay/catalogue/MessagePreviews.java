package ng.powerpay.catalogue;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ng.powerpay.notify.Gsm7;
import ng.powerpay.notify.Language;
import ng.powerpay.notify.Words;
import org.jspecify.annotations.Nullable;

/**
 * All that customers are written, in every language with usual values filled in, and what looks
 * wrong with it: a language without the text, an SMS of more than two parts, letters that no phone
 * shows.
 */
final class MessagePreviews {

    private static final Pattern NAME = Pattern.compile("\\{([a-z]+)}");
    private static final int ONE_PART = 160;
    private static final int EACH_OF_SEVERAL = 153;
    private static final int MOST_PARTS = 2;
    private static final int USSD_PAGE = 182;

    private static final Map<String, String> SAMPLES = Map.ofEntries(
            Map.entry("tokens", "1234-5678-9012-3456-7890"),
            Map.entry("token", "1234-5678-9012-3456-7890"),
            Map.entry("meter", "45012345678"),
            Map.entry("number", "45012345678"),
            Map.entry("units", "44.4kWh. "),
            Map.entry("total", "NGN10,107.50"),
            Map.entry("amount", "NGN10,107.50"),
            Map.entry("money", "NGN10,107.50"),
            Map.entry("debt", "NGN1,200"),
            Map.entry("least", "NGN500"),
            Map.entry("most", "NGN500,000"),
            Map.entry("ref", "PP7K2M9QXD4T"),
            Map.entry("reference", "PP7K2M9QXD4T"),
            Map.entry("company", "Port Harcourt Electricity"),
            Map.entry("name", "Adaeze Okonkwo"),
            Map.entry("code", "123456"),
            Map.entry("minutes", "10"),
            Map.entry("device", "Chrome on Android"),
            Map.entry("at", "24 Nov, 14:05"),
            Map.entry("until", "24 Nov, 14:05"),
            Map.entry("due", "24 Nov, 14:05"),
            Map.entry("date", "24 Nov"),
            Map.entry("day", "24 Nov"),
            Map.entry("page", "https://powerpay.example/c/CP7K2M9QXD4T"),
            Map.entry("bank", "Wema Bank"),
            Map.entry("account", "0123456789"));

    /** How it travels. */
    enum Way {
        SMS,
        MAIL_SUBJECT,
        PUSH,
        USSD,
        /** Shown on a page. */
        PAGE
    }

    /**
     * One text in one language.
     *
     * @param template with its names in braces; missing where the language has none
     * @param preview with usual values, as it is sent
     * @param length of the preview in characters
     * @param parts SMS parts of 7-bit letters; accents are dropped before sending, so none has 70
     * @param warning what looks wrong
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Preview(
            Language language,
            @Nullable String template,
            @Nullable String preview,
            int length,
            @Nullable Integer parts,
            @Nullable String warning) {}

    record MessageSeen(String key, Way way, List<Preview> previews) {}

    record MessagesSeen(List<MessageSeen> messages, int warnings) {}

    private record Bundle(Words words, String name) {}

    private final List<Bundle> bundles;
    private @Nullable MessagesSeen made;

    MessagePreviews() {
        this(Stream.of("messages", "ussd", "complaint")
                .map(name -> new Bundle(new Words("texts." + name), name))
                .toList());
    }

    private MessagePreviews(List<Bundle> bundles) {
        this.bundles = bundles;
    }

    /** They come with the program, so they are put together once. */
    synchronized MessagesSeen all() {
        var known = made;
        if (known == null) {
            var messages = new ArrayList<MessageSeen>();
            bundles.forEach(bundle -> {
                var keys = new TreeSet<>(bundle.words().keys(Language.EN));
                keys.forEach(key -> messages.add(message(bundle, key)));
            });
            var warnings = messages.stream()
                    .flatMap(one -> one.previews().stream())
                    .filter(one -> one.warning() != null)
                    .count();
            known = new MessagesSeen(List.copyOf(messages), Math.toIntExact(warnings));
            made = known;
        }
        return known;
    }

    private static MessageSeen message(Bundle bundle, String key) {
        var way = way(bundle.name(), key);
        var previews = new EnumMap<Language, Preview>(Language.class);
        for (var language : Language.values()) {
            previews.put(language, preview(bundle.words(), language, key, way));
        }
        var name = bundle.name().equals("messages") ? key : bundle.name() + "." + key;
        return new MessageSeen(name, way, List.copyOf(previews.values()));
    }

    private static Way way(String bundle, String key) {
        return switch (bundle) {
            case "ussd" -> Way.USSD;
            case "complaint" -> Way.PAGE;
            default -> key.startsWith("push.") ? Way.PUSH : key.endsWith(".subject") ? Way.MAIL_SUBJECT : Way.SMS;
        };
    }

    private static Preview preview(Words words, Language language, String key, Way way) {
        if (!words.keys(language).contains(key)) {
            return new Preview(language, null, null, 0, null, "This language has no such text.");
        }
        var said = words.say(language, key, samples(words.text(language, key)));
        var plain = way == Way.SMS || way == Way.USSD ? Gsm7.plain(said) : said;
        var parts = way == Way.SMS ? parts(plain.length()) : null;
        return new Preview(
                language, words.text(language, key), plain, plain.length(), parts, warning(said, plain, way, parts));
    }

    /** A name without a sample stands for itself. */
    private static Map<String, String> samples(String template) {
        return NAME.matcher(template)
                .results()
                .map(hit -> hit.group(1))
                .distinct()
                .collect(Collectors.toMap(name -> name, name -> SAMPLES.getOrDefault(name, name)));
    }

    /** @param length in 7-bit letters */
    static int parts(int length) {
        return length <= ONE_PART ? 1 : (length + EACH_OF_SEVERAL - 1) / EACH_OF_SEVERAL;
    }

    private static @Nullable String warning(String said, String plain, Way way, @Nullable Integer parts) {
        if (parts != null && parts > MOST_PARTS) {
            return "It takes " + parts + " SMS.";
        }
        if (way == Way.USSD && plain.length() > USSD_PAGE) {
            return "It is longer than a page of USSD, " + USSD_PAGE + " characters.";
        }
        var lost = plain.chars().filter(c -> c == '?').count()
                - said.chars().filter(c -> c == '?').count();
        return lost > 0 ? lost + " letters are shown as a question mark." : null;
    }
}
