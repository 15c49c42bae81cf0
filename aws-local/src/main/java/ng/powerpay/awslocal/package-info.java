/**
 * What stands in for AWS on one machine, each speaking the real protocol on loopback: queues,
 * buckets, mail, SMS, secrets, a cache, and the runtime that drives Lambda handlers. {@link
 * ng.powerpay.awslocal.AwsLocal} starts all of them with the shop: {@code ./powerpay run
 * --aws-local}.
 */
@NullMarked
package ng.powerpay.awslocal;

import org.jspecify.annotations.NullMarked;
