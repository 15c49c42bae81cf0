/**
 * What the small stand-ins with AWS's JSON protocol share: {@link
 * ng.powerpay.awslocal.json.AwsJson} takes signed requests only ({@link
 * ng.powerpay.awslocal.json.Signatures}), hands each to the operation that
 * {@code X-Amz-Target} names, and fails on demand ({@link ng.powerpay.awslocal.json.Fault}).
 */
@NullMarked
package ng.powerpay.awslocal.json;

import org.jspecify.annotations.NullMarked;
