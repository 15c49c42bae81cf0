package ng.powerpay.remote;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One request to another server.
 *
 * @param provider whom it goes to, for records and limits: {@code vtpass}
 * @param headers may hold secrets, so they are never recorded
 * @param timeout ends the whole exchange, not only a read
 */
public record Call(
        String provider,
        String method,
        URI address,
        Map<String, String> headers,
        @Nullable Content content,
        Duration timeout) {

    /** @param type a media type such as {@code application/json} */
    public record Content(String type, byte[] bytes) {}

    /** Headers stay out of logs. */
    @Override
    public String toString() {
        return method + " " + address;
    }
}
