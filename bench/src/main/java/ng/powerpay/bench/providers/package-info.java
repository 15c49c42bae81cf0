/**
 * What calling a provider costs: CPU time a call of each adapter, and memory with hundreds of calls
 * in flight. The pretend providers run in a process of their own ({@code PretendProviders}), so
 * that only our side is measured.
 */
@NullMarked
package ng.powerpay.bench.providers;

import org.jspecify.annotations.NullMarked;
