/** A stand-in for S3: {@link ng.powerpay.awslocal.store.LocalBuckets} is S3Proxy on loopback. */
@NullMarked
package ng.powerpay.awslocal.store;

import org.jspecify.annotations.NullMarked;
