package ng.powerpay.customer;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import ng.powerpay.platform.ErrorCode;
import ng.powerpay.platform.Problem;
import ng.powerpay.purchase.PurchaseId;

/** Where a page of purchases ended; opaque to callers. */
record Before(Instant at, String id) {

    private static final int LONGEST = 200;
    /** Beyond what the database knows of time there is nothing to ask it for. */
    private static final Instant END = Instant.parse("3000-01-01T00:00:00Z");

    static Before after(PurchaseLinks.Link last) {
        return new Before(last.at(), last.id());
    }

    String text() {
        var bytes = (at + "|" + id).getBytes(StandardCharsets.UTF_8);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** @throws Problem FIELD_INVALID when it is not one of ours */
    static Before read(String text) {
        try {
            var bytes = Base64.getUrlDecoder().decode(text.length() > LONGEST ? "?" : text);
            var parts = new String(bytes, StandardCharsets.UTF_8).split("\\|", 2);
            var at = Instant.parse(parts[0]);
            if (at.isBefore(Instant.EPOCH) || at.isAfter(END)) {
                throw new IllegalArgumentException("no time of a shop");
            }
            return new Before(at, new PurchaseId(parts[1]).value());
        } catch (IllegalArgumentException | DateTimeException | IndexOutOfBoundsException e) {
            throw Problem.field(ErrorCode.FIELD_INVALID, "before", "Use next as it was given.");
        }
    }
}
