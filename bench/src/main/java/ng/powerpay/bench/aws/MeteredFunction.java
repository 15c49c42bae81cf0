package ng.powerpay.bench.aws;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import ng.powerpay.awslocal.lambda.FunctionFailed;
import ng.powerpay.awslocal.lambda.Invocable;
import ng.powerpay.sandbox.platform.Json;

/**
 * A function beside a meter as AWS has one: how often it was called, for how long, with how many
 * messages.
 */
final class MeteredFunction implements Invocable {

    /** What was used so far, or between two looks. */
    record Used(long calls, long messages, long nanos) {

        Used minus(Used earlier) {
            return new Used(calls - earlier.calls, messages - earlier.messages, nanos - earlier.nanos);
        }

        double seconds() {
            return (double) nanos / TimeUnit.SECONDS.toNanos(1);
        }
    }

    private final Invocable function;
    private final AtomicLong calls = new AtomicLong();
    private final AtomicLong messages = new AtomicLong();
    private final AtomicLong nanos = new AtomicLong();

    MeteredFunction(Invocable function) {
        this.function = function;
    }

    @Override
    public String invoke(String event) throws FunctionFailed, InterruptedException {
        var begun = System.nanoTime();
        try {
            return function.invoke(event);
        } finally {
            nanos.addAndGet(System.nanoTime() - begun);
            calls.incrementAndGet();
            messages.addAndGet(Json.MAPPER.readTree(event).path("Records").size());
        }
    }

    Used used() {
        return new Used(calls.get(), messages.get(), nanos.get());
    }
}
