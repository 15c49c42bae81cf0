package ng.powerpay.sandbox.vtpass;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.regex.Pattern;

/**
 * The rule for request ids: twelve digits of Lagos date and time of today, then anything
 * alphanumeric.
 */
final class RequestId {

    private static final ZoneId LAGOS = ZoneId.of("Africa/Lagos");
    private static final Pattern SHAPE = Pattern.compile("\\d{12}[A-Za-z0-9]{0,88}");
    private static final int STAMP = 12;
    private static final DateTimeFormatter FORMAT =
            DateTimeFormatter.ofPattern("uuuuMMddHHmm").withResolverStyle(ResolverStyle.STRICT);

    private RequestId() {}

    static boolean proper(String id, Instant now) {
        if (!SHAPE.matcher(id).matches()) {
            return false;
        }
        try {
            LocalDateTime stamp = LocalDateTime.parse(id.substring(0, STAMP), FORMAT);
            return stamp.toLocalDate().equals(now.atZone(LAGOS).toLocalDate());
        } catch (DateTimeException e) {
            return false;
        }
    }
}
