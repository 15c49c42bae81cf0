package ng.powerpay.sandbox.platform;

import java.util.Map;

/** What goes back, and how much of it: a pretend provider must also be able to fail. */
public sealed interface Reply {

    /** A normal answer. */
    record Whole(int status, Map<String, String> headers, Body body) implements Reply {}

    /** The head and half of the body, then the connection is cut. */
    record Half(Whole whole) implements Reply {}

    /** The connection is closed without a byte. */
    record Nothing() implements Reply {}

    static Reply.Whole json(int status, Object value) {
        return of(status, "application/json", Body.of(Json.bytes(value)));
    }

    static Reply.Whole html(int status, String page) {
        var headers = Map.of(
                "Content-Type", "text/html; charset=utf-8",
                "Content-Security-Policy",
                        "default-src 'none'; style-src 'self'; script-src 'self';"
                                + " img-src 'self' data:; frame-src 'self'; connect-src 'self'; base-uri 'none'",
                "X-Content-Type-Options", "nosniff");
        return new Whole(status, headers, Body.of(page));
    }

    /** The browser is to GET another address. */
    static Reply.Whole seeOther(String address) {
        return new Whole(303, Map.of("Location", address), Body.of(""));
    }

    static Reply.Whole of(int status, String contentType, Body body) {
        return new Whole(status, Map.of("Content-Type", contentType), body);
    }
}
