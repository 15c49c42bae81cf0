package ng.powerpay.sts.cli;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One vector: the fields of a JSON object, read by name. */
record Case(Map<?, ? extends @Nullable Object> fields) {

    static Case of(@Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            return new Case(map);
        }
        throw new IllegalArgumentException("an object wanted");
    }

    boolean has(String name) {
        return fields.get(name) != null;
    }

    String text(String name) {
        return Objects.toString(required(name));
    }

    String text(String name, String otherwise) {
        return has(name) ? text(name) : otherwise;
    }

    int number(String name) {
        return Math.toIntExact(longNumber(name));
    }

    long longNumber(String name) {
        if (required(name) instanceof Long number) {
            return number;
        }
        return Long.parseLong(text(name));
    }

    Instant time(String name) {
        return Instant.parse(text(name));
    }

    Case object(String name) {
        return of(required(name));
    }

    List<Case> objects(String name) {
        return items(name).map(Case::of).toList();
    }

    List<Integer> numbers(String name) {
        return items(name).map(n -> Integer.valueOf(Objects.toString(n))).toList();
    }

    private Stream<? extends @Nullable Object> items(String name) {
        if (required(name) instanceof List<?> list) {
            return list.stream();
        }
        throw new IllegalArgumentException(name + " is not a list");
    }

    private Object required(String name) {
        Object value = fields.get(name);
        if (value == null) {
            throw new IllegalArgumentException(name + " is missing");
        }
        return value;
    }
}
