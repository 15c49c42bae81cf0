package ng.powerpay.sandbox.platform;

import java.util.LinkedHashMap;
import org.jspecify.annotations.Nullable;

/** The fields of a JSON object in the order given; null values stay, as the providers send them. */
public final class Fields extends LinkedHashMap<String, @Nullable Object> {

    private static final long serialVersionUID = 1;

    public static Fields of(String name, @Nullable Object value) {
        return new Fields().and(name, value);
    }

    public Fields and(String name, @Nullable Object value) {
        put(name, value);
        return this;
    }
}
