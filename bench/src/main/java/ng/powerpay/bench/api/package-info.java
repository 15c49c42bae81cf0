/**
 * Speed and memory of the real server. {@link ng.powerpay.bench.api.ApiBench} runs everything in
 * turn; {@code Machine} is what the server needs around it, {@code ServerProcess} the server
 * itself, started as {@code ./powerpay run} starts it. {@code OpenLoop} sends at a constant rate
 * and measures from the intended time, so a stall is seen by every request it held up. {@code
 * ReadLoad} asks,
 * {@code BuyLoad} buys, {@code Floor} is the same client against a server that does nothing. {@code
 * Report} prints each figure beside its limit.
 */
@NullMarked
package ng.powerpay.bench.api;

import org.jspecify.annotations.NullMarked;
