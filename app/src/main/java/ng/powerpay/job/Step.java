package ng.powerpay.job;

/** Carries one row on. Safe to run twice, at any time, on any state. */
@FunctionalInterface
public interface Step {

    void run(String id);
}
