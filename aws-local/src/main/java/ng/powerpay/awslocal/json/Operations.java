package ng.powerpay.awslocal.json;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * What one service can do.
 *
 * @param signing its name in signatures
 */
public record Operations(String signing, String prefix, Map<String, Operation> all) {

    /** Takes the request's JSON and gives the answer's. */
    @FunctionalInterface
    public interface Operation {
        Map<String, Object> answer(JsonNode request);
    }

    /** @param prefix of {@code X-Amz-Target}, before the dot */
    public Operations(String signing, String prefix) {
        this(signing, prefix, new HashMap<>());
    }

    public Operations with(String name, Operation operation) {
        all.put(name, operation);
        return this;
    }

    Optional<Operation> find(String target) {
        return target.startsWith(prefix + ".")
                ? Optional.ofNullable(all.get(target.substring(prefix.length() + 1)))
                : Optional.empty();
    }

    /** A text field. */
    public static String text(JsonNode request, String name) {
        var value = request.path(name);
        if (!value.isString() || value.asString().isEmpty()) {
            throw Refusal.of("ValidationException", name + " is missing");
        }
        return value.asString();
    }
}
