/**
 * SQS on this machine. {@link ng.powerpay.awslocal.queue.LocalQueues} is the server with our queues
 * and their dead-letter queues; {@link ng.powerpay.awslocal.queue.EventSource} is what AWS calls an
 * event source mapping: it receives messages, invokes a function and deletes what the function is
 * done with.
 */
@NullMarked
package ng.powerpay.awslocal.queue;

import org.jspecify.annotations.NullMarked;
