package ng.powerpay.meter;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What customers read on the first page for a while.
 *
 * @param company whose customers it is for; null: all
 * @param texts by the language's code, English at least
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Banner(
        Kind kind,
        @Nullable String company,
        Map<String, String> texts,
        @JsonIgnore Instant from,
        @JsonIgnore Instant until) {

    /** How it looks. */
    public enum Kind {
        INFO,
        /** Something does not work. */
        TROUBLE
    }

    public Banner {
        texts = Map.copyOf(texts);
    }

    boolean holds(Instant now) {
        return !now.isBefore(from) && now.isBefore(until);
    }
}
