/**
 * SNS on this machine, as far as it sends text messages. They land in the sandbox's outbox; what
 * became of each is told as a CloudWatch Logs subscription would.
 */
@NullMarked
package ng.powerpay.awslocal.sms;

import org.jspecify.annotations.NullMarked;
