package ng.powerpay.provider;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Predicate;

/**
 * Hides the values of private fields in JSON, with all that is inside them, and leaves every other
 * sign as it was written. Made for what is cut off or malformed too: a text without an end is
 * hidden.
 */
final class JsonRedaction {

    private static final String HIDDEN = "\"…\"";

    private final String text;
    private final Predicate<String> isPrivate;
    private final StringBuilder made;
    private final Deque<Boolean> inside = new ArrayDeque<>();
    private boolean next;
    private int at;

    private JsonRedaction(String text, Predicate<String> isPrivate) {
        this.text = text;
        this.isPrivate = isPrivate;
        this.made = new StringBuilder(text.length());
    }

    /** @param isPrivate by the field's name */
    static String of(String text, Predicate<String> isPrivate) {
        return new JsonRedaction(text, isPrivate).read();
    }

    private String read() {
        while (at < text.length()) {
            var sign = text.charAt(at);
            switch (sign) {
                case '"' -> quoted();
                case '{', '[' -> opens();
                case '}', ']', ',' -> ends(sign);
                case ' ', '\t', '\n', '\r', ':' -> copy(at + 1);
                default -> bare();
            }
        }
        return made.toString();
    }

    private boolean hidden() {
        return next || Boolean.TRUE.equals(inside.peek());
    }

    private void opens() {
        inside.push(hidden());
        next = false;
        copy(at + 1);
    }

    private void ends(char sign) {
        if (sign != ',') {
            inside.poll();
        }
        next = false;
        copy(at + 1);
    }

    private void quoted() {
        var end = endOfQuoted(at + 1);
        var closed = end <= text.length() && end - at > 1 && text.charAt(end - 1) == '"';
        if (closed && isField(end)) {
            next = isPrivate.test(text.substring(at + 1, end - 1));
            copy(end);
        } else if (closed && !hidden()) {
            copy(end);
        } else {
            made.append(HIDDEN);
            at = end;
        }
    }

    /** Behind the closing quotation mark, or the end of the text. */
    private int endOfQuoted(int from) {
        for (var i = from; i < text.length(); i++) {
            if (text.charAt(i) == '\\') {
                i++;
            } else if (text.charAt(i) == '"') {
                return i + 1;
            }
        }
        return text.length();
    }

    private boolean isField(int end) {
        var i = end;
        while (i < text.length() && Character.isWhitespace(text.charAt(i))) {
            i++;
        }
        return i < text.length() && text.charAt(i) == ':';
    }

    /** A number, true, false or null. */
    private void bare() {
        var end = at;
        while (end < text.length() && " \t\r\n{}[],:\"".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        if (hidden()) {
            made.append(HIDDEN);
            at = end;
        } else {
            copy(end);
        }
    }

    private void copy(int end) {
        made.append(text, at, end);
        at = end;
    }
}
