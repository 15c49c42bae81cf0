package ng.powerpay.remote;

import java.util.Arrays;
import ng.powerpay.platform.Json;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** What came back from a provider, as JSON where it is that. Reading never throws. */
public final class Answer {

    private final String provider;
    private final Http.Exchange exchange;
    private final JsonNode json;

    public Answer(String provider, Http.Exchange exchange) {
        this.provider = provider;
        this.exchange = exchange;
        var read = exchange instanceof Http.Answered(int _, byte[] body) ? Json.object(plain(body)) : null;
        this.json = read == null ? MissingNode.getInstance() : read;
    }

    /** Without the byte-order mark that some put before their JSON. */
    private static byte[] plain(byte[] body) {
        var marked = body.length >= 3 && body[0] == (byte) 0xEF && body[1] == (byte) 0xBB && body[2] == (byte) 0xBF;
        return marked ? Arrays.copyOfRange(body, 3, body.length) : body;
    }

    /** Surely nothing was taken on. */
    public boolean unsent() {
        return exchange instanceof Http.NotSent;
    }

    /** The HTTP status; 0 without an answer. */
    public int status() {
        return exchange instanceof Http.Answered(int status, byte[] _) ? status : 0;
    }

    public boolean succeeded() {
        return status() / 100 == 2;
    }

    /**
     * The body as an object; a missing node when it is anything else, whose paths are all missing.
     */
    public JsonNode json() {
        return json;
    }

    public boolean readable() {
        return !json.isMissingNode();
    }

    /** The body as it came, blank without one; for those who answer no JSON. */
    public byte[] body() {
        return exchange instanceof Http.Answered(int _, byte[] body) ? body : new byte[0];
    }

    /** A text field of the object itself, blank when it is missing. */
    public String text(String field) {
        return json.path(field).asString("");
    }

    /** Every scalar of these objects, whatever their spelling. */
    public static Fields fields(JsonNode... objects) {
        return Fields.of(objects);
    }

    /** For people: who did not answer what. */
    public String why() {
        return switch (exchange) {
            case Http.Answered(int status, byte[] _) -> provider + " answered " + status;
            case Http.NotSent(String why) -> provider + " was not reached: " + why;
            case Http.NoAnswer(String why) -> provider + " gave no answer: " + why;
        };
    }

    /** A number that is whole and fits a long; null when it is anything else. */
    public static @Nullable Long whole(JsonNode number) {
        return number.isIntegralNumber() && number.canConvertToLong() ? number.asLong() : null;
    }
}
