/**
 * What running on AWS costs, measured on one machine with stand-ins that speak the real protocols:
 * {@link ng.powerpay.bench.aws.AwsBench} runs everything in turn, {@code ColdStarts} a function's first
 * message, {@code PaidToToken} the way of a purchase with either motor, {@code Enqueueing} the relay.
 */
@NullMarked
package ng.powerpay.bench.aws;

import org.jspecify.annotations.NullMarked;
