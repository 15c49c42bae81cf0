package ng.powerpay.partner;

import java.time.Instant;
import java.util.List;

/**
 * One event that is to be told to one address.
 *
 * @param tries how often that was tried before
 * @param secrets that sign it, the present one first
 */
record Delivery(long id, int tries, long endpoint, Event event, String url, List<String> secrets) {

    /** What happened; the data are JSON. */
    record Event(String messageId, String type, Instant at, String data) {}
}
