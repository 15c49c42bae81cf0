package ng.powerpay.aws.api;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import ng.powerpay.platform.ErrorCode;
import ng.powerpay.platform.Problem;
import org.jspecify.annotations.Nullable;

/** Makes the HTTP request of an event. */
final class Forwarding {

    /** Of this hop, made anew, or told by us. */
    private static final Set<String> OWN = Set.of(
            "connection",
            "content-length",
            "cookie",
            "expect",
            "host",
            "http2-settings",
            "keep-alive",
            "te",
            "trailer",
            "transfer-encoding",
            "upgrade",
            "x-forwarded-for");

    private static final String METHOD = "[A-Z]{1,20}";
    private static final String PLAIN = "/-._~!$&'()*+,;=:@";

    private Forwarding() {}

    /** @throws Problem the event is none of an HTTP API, or has what no request may have */
    static HttpRequest.Builder of(APIGatewayV2HTTPEvent event, URI server) {
        var about = event.getRequestContext();
        var http = about == null ? null : about.getHttp();
        if (http == null || http.getMethod() == null || event.getRawPath() == null) {
            throw malformed("The event is none of an HTTP API.");
        }
        if (!http.getMethod().matches(METHOD)) {
            throw malformed("There is no such method.");
        }
        try {
            var request = HttpRequest.newBuilder(server.resolve(target(event, about.getStage())))
                    .method(http.getMethod(), body(event));
            copy(headers(event.getHeaders()), request);
            cookies(event.getCookies(), request);
            var from = http.getSourceIp();
            return from == null ? request : request.header("X-Forwarded-For", from);
        } catch (IllegalArgumentException e) {
            throw malformed("The request itself is malformed.");
        }
    }

    private static Problem malformed(String detail) {
        return Problem.field(ErrorCode.FIELD_INVALID, "address", detail);
    }

    /** The path without the stage, which API Gateway puts before it unless it is the default. */
    private static String target(APIGatewayV2HTTPEvent event, @Nullable String stage) {
        var path = event.getRawPath();
        var prefix = "/" + stage;
        if (path.equals(prefix) || path.startsWith(prefix + "/")) {
            path = path.substring(prefix.length());
        }
        var query = event.getRawQueryString();
        // A path of two slashes would be read as a host.
        var whole = "/" + escaped(path, PLAIN).replaceFirst("^/+", "");
        return query == null || query.isEmpty() ? whole : whole + "?" + escaped(query, PLAIN + "/?");
    }

    /** What is escaped stays so; what no address may have is escaped. */
    private static String escaped(String text, String plain) {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        var out = new StringBuilder(bytes.length);
        for (var i = 0; i < bytes.length; i++) {
            var c = (char) (bytes[i] & 0xff);
            var letter = c < 128 && Character.isLetterOrDigit(c);
            if (letter || plain.indexOf(c) >= 0 || (c == '%' && isEscape(bytes, i))) {
                out.append(c);
            } else {
                out.append('%').append(HexFormat.of().withUpperCase().toHexDigits(bytes[i]));
            }
        }
        return out.toString();
    }

    private static boolean isEscape(byte[] bytes, int at) {
        return at + 2 < bytes.length && HexFormat.isHexDigit(bytes[at + 1]) && HexFormat.isHexDigit(bytes[at + 2]);
    }

    private static BodyPublisher body(APIGatewayV2HTTPEvent event) {
        var body = event.getBody();
        if (body == null) {
            return BodyPublishers.noBody();
        }
        return event.getIsBase64Encoded()
                ? BodyPublishers.ofByteArray(Base64.getDecoder().decode(body))
                : BodyPublishers.ofString(body);
    }

    private static Map<String, String> headers(@Nullable Map<String, String> headers) {
        return headers == null ? Map.of() : headers;
    }

    /** Of the event, however its name is written. */
    static @Nullable String header(APIGatewayV2HTTPEvent event, String name) {
        return headers(event.getHeaders()).entrySet().stream()
                .filter(one -> one.getKey().equalsIgnoreCase(name))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(null);
    }

    private static void copy(Map<String, String> headers, HttpRequest.Builder request) {
        headers.forEach((name, value) -> {
            if (!OWN.contains(name.toLowerCase(Locale.ROOT))) {
                request.header(name, value);
            }
        });
    }

    /** Format 2.0 takes them out of the headers. */
    private static void cookies(@Nullable List<String> cookies, HttpRequest.Builder request) {
        if (cookies != null && !cookies.isEmpty()) {
            request.header("Cookie", String.join("; ", cookies));
        }
    }
}
