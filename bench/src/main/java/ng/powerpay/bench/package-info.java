/**
 * Micro benchmarks. {@link ng.powerpay.bench.StsBenchmark} and {@link
 * ng.powerpay.bench.BlockBenchmark} are the JMH methods; {@link ng.powerpay.bench.StsReport} runs
 * them and prints tokens a second, bytes a token and the ratio to the JDK's own ciphers.
 */
@NullMarked
package ng.powerpay.bench;

import org.jspecify.annotations.NullMarked;
