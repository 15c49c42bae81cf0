package ng.powerpay.remote;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import ng.powerpay.platform.Json;
import org.jspecify.annotations.Nullable;

/** Calls one provider, and no other host: a path that leads elsewhere is a fault of ours. */
public final class Remote {

    private final Endpoint endpoint;
    private final Sender sender;

    public Remote(Endpoint endpoint, Sender sender) {
        this.endpoint = endpoint;
        this.sender = sender;
    }

    /** @param path below the base address, with its query; values in it are {@link #encoded} */
    public Answer get(String path, Map<String, String> headers) {
        return send("GET", path, headers, null);
    }

    public Answer post(String path, Map<String, String> headers, Object json) {
        return send("POST", path, headers, json(json));
    }

    public Answer put(String path, Map<String, String> headers, Object json) {
        return send("PUT", path, headers, json(json));
    }

    /** Posts fields the way a browser does. */
    public Answer form(String path, Map<String, String> headers, Map<String, String> fields) {
        var bytes = query(fields).getBytes(StandardCharsets.UTF_8);
        return send("POST", path, headers, new Call.Content("application/x-www-form-urlencoded", bytes));
    }

    private static Call.Content json(Object value) {
        return new Call.Content("application/json", Json.MAPPER.writeValueAsBytes(value));
    }

    private Answer send(String method, String path, Map<String, String> headers, Call.@Nullable Content content) {
        var address = endpoint.url().resolve(path);
        if (!sameHost(address)) {
            throw new IllegalArgumentException(path + " leads away from " + endpoint.provider());
        }
        var call = new Call(endpoint.provider(), method, address, headers, content, endpoint.timeout());
        return new Answer(endpoint.provider(), sender.send(call));
    }

    private boolean sameHost(URI address) {
        var base = endpoint.url();
        return base.getAuthority().equals(address.getAuthority())
                && base.getScheme().equals(address.getScheme());
    }

    /** The absolute address of a path, for those who sign it. */
    public URI address(String path) {
        return endpoint.url().resolve(path);
    }

    public static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    /** {@code a=1&b=2}, encoded. */
    public static String query(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
    }
}
