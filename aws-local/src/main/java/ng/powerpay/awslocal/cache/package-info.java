/**
 * A stand-in for ElastiCache: {@link ng.powerpay.awslocal.cache.LocalRedis} is a real Redis on
 * loopback.
 */
@NullMarked
package ng.powerpay.awslocal.cache;

import org.jspecify.annotations.NullMarked;
