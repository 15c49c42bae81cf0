package ng.powerpay.bench.purchases;

import java.util.Locale;
import ng.powerpay.bench.measure.Report;

/**
 * One load with so many customers, and what it took.
 *
 * @param seconds from the first look to the second
 */
record Round(double seconds, Customers.Seen seen, CpuTimes cpu, WriteCounters writes) {

    private static final int MOST_WRITERS = 4;
    private static final double MOST_MILLISECONDS = 2.0;

    int purchases() {
        return seen.times().count();
    }

    double perSecond() {
        return purchases() / seconds;
    }

    void print(Report report) {
        report.figure(
                "whole purchases",
                String.format(Locale.ROOT, "%.0f /s   (%d in %.1f s)", perSecond(), purchases(), seconds));
        report.figure("webhook to SMS", seen.times().summary());
        report.figure(
                "writing transactions",
                String.format(Locale.ROOT, "%.2f a purchase", each(writes.writers())),
                new Report.Limit("4", each(writes.writers()), MOST_WRITERS));
        report.figure(
                "beside them",
                String.format(
                        Locale.ROOT,
                        "%.2f commits, %.2f syncs of the log, %.1f kB of log a purchase",
                        each(writes.commits()),
                        each(writes.syncs()),
                        each(writes.logBytes()) / 1e3));
        report.figure(
                "CPU of our processes",
                String.format(
                        Locale.ROOT,
                        "%.2f ms a purchase: server %.2f, PostgreSQL %.2f, this %.2f",
                        cpu(cpu.all()),
                        cpu(cpu.server()),
                        cpu(cpu.postgres()),
                        cpu(cpu.bench())),
                new Report.Limit("2.0 ms", cpu(cpu.all()), MOST_MILLISECONDS));
        report.figure(
                "CPU of the machine",
                String.format(Locale.ROOT, "%.2f ms a purchase, others included", cpu(cpu.machine())));
        var words = seen.errors() + (seen.errors() == 0 ? "" : ", the first: " + seen.firstError());
        report.figure("errors", words, new Report.Limit("0", seen.errors(), 0));
    }

    private double each(long count) {
        return (double) count / purchases();
    }

    /** Of all our processes together, for one purchase. */
    double cpuMillis() {
        return cpu(cpu.all());
    }

    /** In milliseconds a purchase. */
    private double cpu(long microseconds) {
        return each(microseconds) / 1e3;
    }
}
