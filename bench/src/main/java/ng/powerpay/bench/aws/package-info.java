/**
 * What running on AWS costs, measured on one machine with stand-ins that speak the real protocols:
 * {@link ng.powerpay.bench.aws.AwsBench} runs everything in turn, {@code ColdStarts} a function's
 * first message, {@code PaidToToken} the way of a purchase with either motor, {@code Enqueueing}
 * the relay;
 * {@link ng.powerpay.bench.aws.UsageBench} what a purchase uses of what is billed by use.
 */
@NullMarked
package ng.powerpay.bench.aws;

import org.jspecify.annotations.NullMarked;
