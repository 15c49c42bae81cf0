package ng.powerpay.provider;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Takes out of what was sent and answered whatever nobody may read later: tokens, card numbers,
 * phone numbers, e-mail addresses, keys, and people's names and addresses by the name of their
 * field.
 * Rather too much than too little: the call, the references and the amounts are what evidence
 * needs.
 */
final class Redaction {

    /** Of a body no more than this is looked at, and kept in the queue. */
    static final int MOST_READ = 16_384;

    /** What is kept, in bytes. */
    private static final int MOST_KEPT = 4_096;

    /** Nobody calls a field anything longer. */
    private static final int MOST_NAME = 100;

    private static final String HIDDEN = "…";

    /** A field whose value, with all that is inside it, is hidden. */
    private static final Pattern PRIVATE =
            Pattern.compile("(?i).*(name|address|street|phone|mobile|msisdn|mail|token|secret|passw|authori[sz]ation"
                    + "|api.?key|public.?key|card.?n|cvv|bvn|signature).*|pin|nin|pan|otp|key");

    private static final Pattern FORM_PART = Pattern.compile("([\\w.\\[\\]-]{1,60}+)=([^&\\s]*+)");
    private static final Pattern XML_PART = Pattern.compile("<([\\w:.-]{1,60}+)(\\s[^<>]*+)?>([^<]++)</");
    private static final Pattern EMAIL =
            Pattern.compile("(?<![\\w.+-])[\\w.+-]{1,320}+(?:@|%40)[\\w-]++(?:\\.[\\w-]++)+");

    /** A token has twenty digits; fewer than ten are nothing private. */
    private static final int TOKEN = 20;

    private static final int FEW = 10;

    /** So many signs may stand between two digits of one number, and none of these. */
    private static final int MOST_BETWEEN = 3;

    private static final String NOT_BETWEEN = "{}[]:&=<>\"";

    /** Fields have few names, and asking about one costs more than all the rest. */
    private static final Map<String, Boolean> ASKED = new ConcurrentHashMap<>();

    private static final int MOST_ASKED = 2_000;

    private static final Pattern PHONE = Pattern.compile("(?<!\\d)(?:234|0)[ -]?[789][01](?:[ -]?\\d){8}(?!\\d)");
    private static final Pattern CARD = Pattern.compile("(?<![\\d-])\\d(?:[ -]?\\d){13,18}(?![\\d-])");

    private Redaction() {}

    /** A body as text, without what is private, cut to what is kept. */
    static String of(byte @Nullable [] body) {
        if (body == null || body.length == 0) {
            return "";
        }
        var cut = body.length > MOST_READ;
        return of(new String(body, 0, Math.min(body.length, MOST_READ), StandardCharsets.UTF_8), cut);
    }

    static String of(String text) {
        return of(text, false);
    }

    private static String of(String read, boolean cut) {
        var text = read.replace("\0", "");
        var start = text.stripLeading();
        var shown = start.startsWith("{") || start.startsWith("[")
                ? JsonRedaction.of(text, Redaction::isPrivate)
                : plain(text);
        shown = shown.indexOf('@') < 0 && !shown.contains("%40")
                ? shown
                : EMAIL.matcher(shown).replaceAll("[e-mail]");
        shown = numbers(shown);
        // The beginning of a token may stand where the reading ended.
        return kept(cut ? shown.substring(0, Math.max(0, shown.length() - 100)) : shown);
    }

    /** One look at every number, however it is grouped. */
    private static String numbers(String text) {
        var made = new StringBuilder(text.length());
        var done = 0;
        var at = 0;
        while (at < text.length()) {
            if (isDigit(text.charAt(at))) {
                var end = endOfNumber(text, at);
                made.append(text, done, at).append(shown(text.substring(at, end)));
                done = end;
                at = end;
            } else {
                at++;
            }
        }
        return made.append(text, done, text.length()).toString();
    }

    /** Behind its last digit. */
    private static int endOfNumber(String text, int from) {
        var end = from + 1;
        for (var at = end; at < text.length() && at - end <= MOST_BETWEEN; at++) {
            var sign = text.charAt(at);
            if (isDigit(sign)) {
                end = at + 1;
            } else if (isLetter(sign) || NOT_BETWEEN.indexOf(sign) >= 0) {
                break;
            }
        }
        return end;
    }

    private static String shown(String number) {
        if (number.length() < FEW) {
            return number;
        }
        if (number.chars().filter(Redaction::isDigit).count() >= TOKEN) {
            return "[20 digits]";
        }
        var phones = PHONE.matcher(number).replaceAll("[phone]");
        return CARD.matcher(phones)
                .replaceAll(card -> isCard(card) ? "[card]" : Matcher.quoteReplacement(card.group()));
    }

    private static boolean isDigit(int sign) {
        return sign >= '0' && sign <= '9';
    }

    private static boolean isLetter(int sign) {
        return (sign >= 'a' && sign <= 'z') || (sign >= 'A' && sign <= 'Z');
    }

    private static String plain(String text) {
        var form = text.indexOf('=') < 0
                ? text
                : FORM_PART
                        .matcher(text)
                        .replaceAll(part -> isPrivate(part.group(1))
                                ? part.group(1) + "=" + HIDDEN
                                : Matcher.quoteReplacement(part.group()));
        if (form.indexOf('<') < 0) {
            return form;
        }
        return XML_PART.matcher(form)
                .replaceAll(part -> isPrivate(part.group(1))
                        ? "<" + part.group(1) + ">" + HIDDEN + "</"
                        : Matcher.quoteReplacement(part.group()));
    }

    private static boolean isPrivate(String field) {
        if (field.length() > MOST_NAME) {
            return true;
        }
        var known = ASKED.get(field);
        if (known != null) {
            return known;
        }
        var asked = PRIVATE.matcher(field).matches();
        if (ASKED.size() < MOST_ASKED) {
            ASKED.put(field, asked);
        }
        return asked;
    }

    /** The check digit of card numbers, by Luhn. */
    private static boolean isCard(MatchResult found) {
        var digits = found.group().replaceAll("\\D", "");
        var sum = 0;
        for (var i = 0; i < digits.length(); i++) {
            var digit = digits.charAt(digits.length() - 1 - i) - '0';
            var weighed = i % 2 == 0 ? digit : 2 * digit;
            sum += weighed > 9 ? weighed - 9 : weighed;
        }
        return sum % 10 == 0;
    }

    /** No more than 4,096 bytes, and no half of a character. */
    static String kept(String text) {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        if (bytes.length <= MOST_KEPT) {
            // Half a character from an earlier cut would be refused by the database.
            return new String(bytes, StandardCharsets.UTF_8);
        }
        var end = MOST_KEPT - HIDDEN.getBytes(StandardCharsets.UTF_8).length;
        while ((bytes[end] & 0xC0) == 0x80) {
            end--;
        }
        return new String(bytes, 0, end, StandardCharsets.UTF_8) + HIDDEN;
    }
}
