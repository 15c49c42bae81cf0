package ng.powerpay.review;

import java.time.Duration;
import ng.powerpay.platform.Settings;

/**
 * When people are told, and who.
 *
 * @param alertEmail gets every alert; empty: none is mailed
 * @param dutyEmail owns every case that has no owner; empty: nobody does
 * @param alertAfter a purchase paid for so long without its end is alerted once
 * @param caseAfter and after so long becomes a case
 * @param refundCaseAfter a refund under way for so long becomes a case
 */
public record ReviewConfig(
        String alertEmail, String dutyEmail, Duration alertAfter, Duration caseAfter, Duration refundCaseAfter) {

    public static ReviewConfig read(Settings settings) {
        return new ReviewConfig(
                settings.text("ALERT_EMAIL", "", "e-mail that gets alerts, or empty"),
                settings.text("DUTY_EMAIL", "", "e-mail of who owns new review cases, or empty"),
                settings.duration("PENDING_ALERT", "15m", "paid so long without its end: an alert"),
                settings.duration("PENDING_CASE", "2h", "paid so long without its end: a case"),
                settings.duration("REFUND_CASE", "24h", "refund under way so long: a case"));
    }
}
