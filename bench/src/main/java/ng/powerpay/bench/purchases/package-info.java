/**
 * Whole purchases as fast as the machine can. {@link ng.powerpay.bench.purchases.PurchaseBench}
 * runs everything in turn; {@code Machine} is the real server with a database that syncs to disk.
 * One thread, the {@code Reactor}, plays all the others, so that they cost next to nothing: {@code
 * Customers} keeps {@code Customer}s buying, {@code Providers} answers as Paystack, VTpass and
 * Termii do, over {@code Wire}s that carry {@code Message}s. {@code CpuTimes} and {@code
 * WriteCounters} are read before and after each load, {@code Round} prints the difference, {@code
 * Yardstick} is what pgbench makes of the same PostgreSQL.
 */
@NullMarked
package ng.powerpay.bench.purchases;

import org.jspecify.annotations.NullMarked;
