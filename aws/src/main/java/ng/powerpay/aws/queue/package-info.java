/**
 * The second motor: what is due is told to a queue, and functions carry it on. {@link
 * ng.powerpay.aws.queue.Relay} sends a {@link ng.powerpay.aws.queue.Wake} for each row that the
 * worker claims; {@link ng.powerpay.aws.queue.VendingHandler} and {@link
 * ng.powerpay.aws.queue.NotificationHandler} take the row it names and run the same steps as the
 * in-process motor ({@link ng.powerpay.aws.queue.Jobs}). The row decides: a message that is lost,
 * late or doubled changes nothing. docs/decisions/0021-two-motors.md,
 * docs/runbooks/dead-letters.md.
 */
@NullMarked
package ng.powerpay.aws.queue;

import org.jspecify.annotations.NullMarked;
