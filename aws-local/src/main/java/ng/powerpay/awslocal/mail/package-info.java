/**
 * SES on this machine: the one call we make of its API v2. Mail lands in the sandbox's outbox; what
 * SES would say of it is told as SNS puts it into a queue.
 */
@NullMarked
package ng.powerpay.awslocal.mail;

import org.jspecify.annotations.NullMarked;
