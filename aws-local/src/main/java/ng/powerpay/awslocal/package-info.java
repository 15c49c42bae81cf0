/**
 * What stands in for AWS on one machine, each speaking the real protocol on loopback: queues,
 * buckets, mail, SMS, secrets, a cache, and the runtime that drives Lambda handlers.
 */
@NullMarked
package ng.powerpay.awslocal;

import org.jspecify.annotations.NullMarked;
