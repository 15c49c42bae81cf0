package ng.powerpay.aws.queue;

import java.util.regex.Pattern;
import ng.powerpay.job.DueWork;
import ng.powerpay.platform.Json;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * What a message says: that a row is due. No amounts, no names, no secrets: the row knows them.
 *
 * @param work the name of the work
 * @param kind which step it needed when it was claimed, for people who read queues: the row decides
 * @param claim the number that its claim must still have
 */
public record Wake(String work, String kind, String id, int claim) {

    /** It is not ours, or was damaged. */
    static final class Malformed extends Exception {
        private static final long serialVersionUID = 1;

        Malformed(String why) {
            super(why);
        }
    }

    private static final int MOST_CHARACTERS = 1_024;
    private static final int MOST_CLAIM = 1_000_000;
    private static final Pattern WORK = Pattern.compile("[a-z]{1,20}");
    private static final Pattern KIND = Pattern.compile("[A-Z_]{1,40}");
    private static final Pattern ID = Pattern.compile("\\P{Cntrl}{1,441}");

    static Wake of(String work, DueWork.Due<?> due) {
        return new Wake(work, due.kind(), due.id(), due.claim());
    }

    String json() {
        return Json.MAPPER
                .createObjectNode()
                .put("work", work)
                .put("kind", kind)
                .put("id", id)
                .put("claim", claim)
                .toString();
    }

    /** @throws Malformed saying what is wrong with it, without repeating it: it may be anything */
    static Wake read(@Nullable String body) throws Malformed {
        if (body == null || body.length() > MOST_CHARACTERS) {
            throw new Malformed(body == null ? "empty" : body.length() + " characters");
        }
        try {
            var json = Json.MAPPER.readTree(body);
            if (!json.isObject() || json.size() != 4) {
                throw new Malformed("not an object of four fields");
            }
            return new Wake(
                    text(json, "work", WORK),
                    text(json, "kind", KIND),
                    text(json, "id", ID),
                    claim(json.path("claim")));
        } catch (JacksonException e) {
            throw new Malformed("not JSON");
        }
    }

    private static String text(JsonNode json, String field, Pattern shape) throws Malformed {
        var value = json.path(field);
        if (!value.isString() || !shape.matcher(value.asString()).matches()) {
            throw new Malformed("no " + field);
        }
        return value.asString();
    }

    private static int claim(JsonNode value) throws Malformed {
        if (!value.isInt() || value.asInt() < 1 || value.asInt() > MOST_CLAIM) {
            throw new Malformed("no claim");
        }
        return value.asInt();
    }
}
