package ng.powerpay.search;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import ng.powerpay.platform.ErrorCode;
import ng.powerpay.platform.Problem;
import ng.powerpay.purchase.PurchaseId;

/** Where a page of purchases ended, newest first; opaque to callers. */
record Place(OffsetDateTime at, String id) {

    String text() {
        var bytes = (at + "|" + id).getBytes(StandardCharsets.UTF_8);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** @throws Problem FIELD_INVALID when it is not one of ours */
    static Place read(String text) {
        try {
            var bytes = Base64.getUrlDecoder().decode(text);
            var parts = new String(bytes, StandardCharsets.UTF_8).split("\\|", 2);
            var at = OffsetDateTime.parse(parts[0]);
            if (at.getYear() >= 2000 && at.getYear() <= 2999) {
                return new Place(at.withOffsetSameInstant(ZoneOffset.UTC), new PurchaseId(parts[1]).value());
            }
        } catch (IllegalArgumentException | DateTimeException | IndexOutOfBoundsException e) {
            // told below
        }
        throw Problem.field(ErrorCode.FIELD_INVALID, "cursor", "Use nextCursor as it was given.");
    }
}
