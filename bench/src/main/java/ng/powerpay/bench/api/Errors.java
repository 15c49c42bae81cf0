package ng.powerpay.bench.api;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import ng.powerpay.bench.measure.Report;

/** What went wrong during a load. */
final class Errors {

    private final Queue<String> all = new ConcurrentLinkedQueue<>();

    /** Something that may fail. */
    interface Work {
        void run() throws InterruptedException;
    }

    /** True when it succeeded; a failure is written down. */
    boolean succeeds(Work work) {
        try {
            work.run();
            return true;
        } catch (Client.Failure e) {
            all.add(String.valueOf(e.getMessage()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            all.add("interrupted");
        }
        return false;
    }

    String words() {
        return all.isEmpty() ? "0" : all.size() + ", the first: " + all.peek();
    }

    void print(Report report) {
        report.figure("errors", words(), new Report.Limit("0", all.size(), 0));
    }
}
