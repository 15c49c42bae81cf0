package ng.powerpay.payment;

import java.time.Duration;
import ng.powerpay.platform.Schedule;

/**
 * How often a gateway is asked.
 *
 * @param payment when to ask again for a payment nobody has made yet
 * @param refund when to ask again for a refund that it has in hand
 * @param refundQuiet how long an unanswered order to refund may still be under way there
 */
public record Patience(Schedule payment, Schedule refund, Duration refundQuiet) {}
