package ng.powerpay.remote;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import ng.powerpay.platform.Kobo;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The scalar fields of an answer, found whatever their spelling: case, underscores and blanks do
 * not count, and "", "N/A" and null are no value. Nigerian companies agree on little more.
 */
public final class Fields {

    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");

    private final Map<String, String> values = new HashMap<>();

    private Fields() {}

    public static Fields of(JsonNode... objects) {
        var fields = new Fields();
        for (var object : objects) {
            object.properties().forEach(field -> fields.add(field.getKey(), field.getValue()));
        }
        return fields;
    }

    private void add(String name, JsonNode value) {
        var text = value.isValueNode() && !value.isNull() ? clean(value.asString()) : "";
        if (!text.isEmpty() && !text.equalsIgnoreCase("N/A") && text.length() <= 500) {
            values.putIfAbsent(plain(name), text);
        }
    }

    /** No database takes every control character. */
    private static String clean(String text) {
        return CONTROL.matcher(text).replaceAll(" ").strip();
    }

    /** The first of these names that has a value. */
    public @Nullable String text(String... names) {
        for (var name : names) {
            var value = values.get(plain(name));
            if (value != null) {
                return value;
            }
        }
        return null;
    }

    /** Naira as money, or null when absent, negative or no amount of money. */
    public @Nullable Kobo naira(String... names) {
        var value = text(names);
        if (value == null) {
            return null;
        }
        try {
            var kobo = Kobo.ofNaira(value);
            return kobo.amount() < 0 ? null : kobo;
        } catch (ArithmeticException | NumberFormatException e) {
            return null;
        }
    }

    private static String plain(String name) {
        return name.replace("_", "").replace(" ", "").toLowerCase(Locale.ROOT);
    }
}
