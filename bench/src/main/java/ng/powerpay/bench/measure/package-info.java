/**
 * What the benchmarks of the server share. {@link ng.powerpay.bench.measure.ServerProcess} starts
 * the server as a child process, {@link ng.powerpay.bench.measure.LoadMeter} is whom electricity is
 * bought for, {@link ng.powerpay.bench.measure.Latencies} keeps times, and {@link
 * ng.powerpay.bench.measure.Report} prints each figure beside its limit.
 */
@NullMarked
package ng.powerpay.bench.measure;

import org.jspecify.annotations.NullMarked;
