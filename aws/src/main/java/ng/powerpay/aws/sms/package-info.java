/**
 * SMS by SNS. {@link ng.powerpay.aws.sms.SnsSender} sends; SNS writes what became of a text to
 * CloudWatch Logs, and a subscription of that log brings it by SQS to {@link
 * ng.powerpay.aws.sms.SnsEvents}, with its price.
 */
@NullMarked
package ng.powerpay.aws.sms;

import org.jspecify.annotations.NullMarked;
