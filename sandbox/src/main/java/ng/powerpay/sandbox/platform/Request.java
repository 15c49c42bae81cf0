package ng.powerpay.sandbox.platform;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/**
 * One HTTP request, read whole.
 *
 * @param headers by name, in any letter case
 * @param named the parts of the path that the route names in braces
 */
public record Request(String method, String target, Map<String, String> headers, Body body, Map<String, String> named) {

    public Request {
        Map<String, String> byName = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        byName.putAll(headers);
        headers = byName;
    }

    Request with(Map<String, String> names) {
        return new Request(method, target, headers, body, names);
    }

    /** The path without the query. */
    public String path() {
        int query = target.indexOf('?');
        return query < 0 ? target : target.substring(0, query);
    }

    /** A named part of the path, decoded. */
    public String named(String name) {
        String value = named.get(name);
        if (value == null) {
            throw new IllegalArgumentException("the route has no {" + name + "}");
        }
        return URLDecoder.decode(value, StandardCharsets.UTF_8);
    }

    /** A query value, blank when it is missing. */
    public String query(String name) {
        int query = target.indexOf('?');
        return query < 0 ? "" : decode(target.substring(query + 1)).getOrDefault(name, "");
    }

    /** A header, blank when it is missing. */
    public String header(String name) {
        return headers.getOrDefault(name, "");
    }

    /** A field of a posted form, blank when it is missing. */
    public String form(String name) {
        return decode(body.text()).getOrDefault(name, "");
    }

    /** The body as a JSON object. */
    public JsonNode json() {
        return Json.read(body.bytes());
    }

    private static Map<String, String> decode(String pairs) {
        Map<String, String> values = new HashMap<>();
        for (String pair : pairs.split("&", -1)) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                values.put(plain(pair.substring(0, equals)), plain(pair.substring(equals + 1)));
            }
        }
        return values;
    }

    private static String plain(String encoded) {
        try {
            return URLDecoder.decode(encoded, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw new BadRequest("badly encoded: " + encoded);
        }
    }
}
