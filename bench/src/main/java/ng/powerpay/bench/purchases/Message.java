package ng.powerpay.bench.purchases;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * A request or an answer of HTTP/1.1, all of it read as ISO 8859-1: only ASCII is looked for here.
 *
 * @param line the first line
 * @param last whether the sender closes the connection after it
 * @param length in bytes, head and framing included
 */
record Message(String line, String body, boolean last, int length) {

    private static final String END = "\r\n\r\n";

    /** The first message of the text, or null while it is not all there. */
    static @Nullable Message first(String text) {
        var end = text.indexOf(END);
        if (end < 0) {
            return null;
        }
        var from = end + END.length();
        var head = text.substring(0, end + 2);
        var line = head.substring(0, head.indexOf('\r'));
        var last = "close".equalsIgnoreCase(header(head, "\r\nConnection: "));
        if (header(head, "\r\nTransfer-Encoding: ") != null) {
            return chunked(text, from, line, last);
        }
        var given = header(head, "\r\nContent-Length: ");
        var till = from + (given == null ? 0 : Integer.parseInt(given));
        return till > text.length() ? null : new Message(line, text.substring(from, till), last, till);
    }

    private static @Nullable Message chunked(String text, int from, String line, boolean last) {
        var body = new StringBuilder();
        var at = from;
        while (true) {
            var end = text.indexOf("\r\n", at);
            var size = end < 0 ? 0 : Integer.parseInt(text, at, end, 16);
            var next = end + 2 + size + 2;
            if (end < 0 || next > text.length()) {
                return null;
            }
            if (size == 0) {
                return new Message(line, body.toString(), last, next);
            }
            body.append(text, end + 2, end + 2 + size);
            at = next;
        }
    }

    private static @Nullable String header(String head, String name) {
        for (var at = head.indexOf("\r\n"); at >= 0; at = head.indexOf("\r\n", at + 2)) {
            if (head.regionMatches(true, at, name, 0, name.length())) {
                return head.substring(at + name.length(), head.indexOf('\r', at + 2));
            }
        }
        return null;
    }

    /**
     * The value of a text field that is named so, wherever it stands; empty when it is not there.
     */
    String text(String field) {
        var name = "\"" + field + "\":\"";
        var at = body.indexOf(name);
        return at < 0 ? "" : body.substring(at + name.length(), body.indexOf('"', at + name.length()));
    }

    /** The digits of a whole number that is named so; empty when it is not there. */
    String digits(String field) {
        var name = "\"" + field + "\":";
        var at = body.indexOf(name);
        var from = at < 0 ? body.length() : at + name.length();
        var till = from;
        while (till < body.length() && Character.isDigit(body.charAt(till))) {
            till++;
        }
        return body.substring(from, till);
    }

    /** Head and body as bytes to send, with the length that belongs to it. */
    static byte[] bytes(String head, String body) {
        var text = head + "Content-Type: application/json\r\nContent-Length: " + body.length() + END + body;
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
