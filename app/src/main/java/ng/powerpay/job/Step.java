package ng.powerpay.job;

/**
 * Carries one row on. Safe to run twice, at any time, on a row that has moved on since: what it
 * writes is guarded by the state it was read in.
 */
@FunctionalInterface
public interface Step<T> {

    void run(T row);
}
