/**
 * Documents in S3. {@link ng.powerpay.aws.store.S3Receipts} keeps each receipt once and hands out
 * short links to it; while S3 does not answer, receipts are drawn as on a bare machine.
 */
@NullMarked
package ng.powerpay.aws.store;

import org.jspecify.annotations.NullMarked;
