package ng.powerpay.sandbox.provider;

import java.util.LinkedHashMap;
import java.util.Map;
import ng.powerpay.sandbox.platform.Json;

/**
 * Something to tell the merchant, ready for the wire.
 *
 * @param address where to; blank for nowhere
 * @param body exactly what is sent, and signed
 */
public record Event(String address, String body, Map<String, String> headers) {

    /** A JSON body, unsigned so far. */
    public static Event json(String address, Object body) {
        return new Event(address, Json.text(body), Map.of("Content-Type", "application/json"));
    }

    /** The same to another address. */
    public Event to(String other) {
        return new Event(other, body, headers);
    }

    /** With one more header, such as a signature over {@link #body}. */
    public Event with(String header, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new Event(address, body, more);
    }
}
