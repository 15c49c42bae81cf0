package ng.powerpay.purchase;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import ng.powerpay.platform.ErrorCode;
import ng.powerpay.platform.Problem;

/** Where a page of purchases ended; opaque to callers. */
record Cursor(OffsetDateTime at, String id) {

    static Cursor after(PurchaseSearch.Found last) {
        return new Cursor(last.createdAt().atOffset(ZoneOffset.UTC), last.id());
    }

    String text() {
        var bytes = (at + "|" + id).getBytes(StandardCharsets.UTF_8);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** @throws Problem FIELD_INVALID when it is not one of ours */
    static Cursor read(String text) {
        try {
            var bytes = Base64.getUrlDecoder().decode(text);
            var parts = new String(bytes, StandardCharsets.UTF_8).split("\\|", 2);
            return new Cursor(OffsetDateTime.parse(parts[0]), new PurchaseId(parts[1]).value());
        } catch (IllegalArgumentException | DateTimeException | IndexOutOfBoundsException e) {
            throw Problem.field(ErrorCode.FIELD_INVALID, "cursor", "Use nextCursor as it was given.");
        }
    }
}
