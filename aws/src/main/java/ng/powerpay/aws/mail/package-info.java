/**
 * Mail by SES. {@link ng.powerpay.aws.mail.SesSender} sends; what SES says of bounces, complaints
 * and deliveries comes by SNS and SQS to {@link ng.powerpay.aws.mail.SesEvents}, which notes it at
 * the message and stops mail to addresses that must not be written to.
 */
@NullMarked
package ng.powerpay.aws.mail;

import org.jspecify.annotations.NullMarked;
