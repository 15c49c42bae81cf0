package ng.powerpay.sandbox.platform;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A page or a piece of one: text with {@code {{name}}} holes, filled with escaped values. */
public record Template(String text) {

    /** HTML that is ready and goes in as it is. */
    public record Html(String text) {}

    private static final Pattern HOLE = Pattern.compile("\\{\\{([A-Za-z]+)}}");

    /** From a file beside the class. */
    public static Template of(Class<?> owner, String file) {
        return new Template(resource(owner, file));
    }

    /** The text of a file beside the class. */
    public static String resource(Class<?> owner, String file) {
        try (InputStream in = owner.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalArgumentException("no file " + file + " beside " + owner);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Fills every hole; a hole without a value is a mistake in the sandbox and fails. */
    public Html fill(Map<String, ?> values) {
        Matcher hole = HOLE.matcher(text);
        var filled = new StringBuilder();
        while (hole.find()) {
            hole.appendReplacement(filled, Matcher.quoteReplacement(value(values, hole.group(1))));
        }
        return new Html(hole.appendTail(filled).toString());
    }

    /** A whole page in the sandbox's common frame. */
    public static Reply page(String title, Html body) {
        Template frame = of(Template.class, "frame.html");
        Html page = frame.fill(Map.of("title", title, "body", body));
        return Reply.html(200, page.text());
    }

    private static String value(Map<String, ?> values, String name) {
        Object value = values.get(name);
        return switch (value) {
            case null -> throw new IllegalArgumentException("no value for {{" + name + "}}");
            case Html html -> html.text();
            default -> escape(value.toString());
        };
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
