/**
 * What AWS's services tell us by SQS: {@link ng.powerpay.aws.event.EventQueue} reads a queue and
 * gives each message to an {@link ng.powerpay.aws.event.EventHandler}. What cannot be used stays in
 * the queue and goes to its dead-letter queue.
 */
@NullMarked
package ng.powerpay.aws.event;

import org.jspecify.annotations.NullMarked;
