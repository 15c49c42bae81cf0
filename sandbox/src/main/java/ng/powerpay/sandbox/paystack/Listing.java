package ng.powerpay.sandbox.paystack;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import ng.powerpay.sandbox.platform.BadRequest;
import ng.powerpay.sandbox.platform.Fields;
import ng.powerpay.sandbox.platform.Reply;
import ng.powerpay.sandbox.platform.Request;

/**
 * One page of a list: {@code from} and {@code to} as a day or a time, {@code perPage} up to 100,
 * {@code page} from 1.
 */
record Listing(Instant from, Instant to, int perPage, int page) {

    private static final int USUAL = 50;
    private static final int MOST = 100;

    static Listing of(Request request) {
        return new Listing(
                time(request.query("from"), Instant.EPOCH),
                time(request.query("to"), Instant.parse("9999-01-01T00:00:00Z")),
                Math.min(MOST, number(request.query("perPage"), USUAL)),
                number(request.query("page"), 1));
    }

    boolean holds(Instant at) {
        return !at.isBefore(from) && at.isBefore(to);
    }

    /** The page of these views, newest first as they come. */
    Reply reply(String message, List<Fields> views) {
        int start = Math.min(views.size(), (page - 1) * perPage);
        int end = Math.min(views.size(), start + perPage);
        var meta = Fields.of("total", views.size())
                .and("skipped", start)
                .and("perPage", perPage)
                .and("page", page)
                .and("pageCount", (views.size() + perPage - 1) / perPage);
        return Reply.json(
                200,
                Fields.of("status", true)
                        .and("message", message)
                        .and("data", views.subList(start, end))
                        .and("meta", meta));
    }

    private static Instant time(String text, Instant otherwise) {
        try {
            if (text.isBlank()) {
                return otherwise;
            }
            return text.length() == "2026-11-22".length()
                    ? LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant()
                    : OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException e) {
            throw new BadRequest("not a date: " + text);
        }
    }

    private static int number(String text, int otherwise) {
        if (text.isBlank()) {
            return otherwise;
        }
        if (!text.matches("[1-9]\\d{0,5}")) {
            throw new BadRequest("not a number: " + text);
        }
        return Integer.parseInt(text);
    }
}
