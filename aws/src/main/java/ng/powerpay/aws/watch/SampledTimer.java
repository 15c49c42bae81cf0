package ng.powerpay.aws.watch;

import io.micrometer.core.instrument.AbstractTimer;
import io.micrometer.core.instrument.Clock;
import io.micrometer.core.instrument.distribution.NoopHistogram;
import io.micrometer.core.instrument.distribution.pause.PauseDetector;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** A timer that keeps a {@link Handful} of what it measured. */
final class SampledTimer extends AbstractTimer {

    private final Handful handful = new Handful();
    private final AtomicLong count = new AtomicLong();
    private final AtomicLong nanos = new AtomicLong();
    private final AtomicLong longest = new AtomicLong();

    SampledTimer(Id id, Clock clock, PauseDetector pauses) {
        super(id, clock, pauses, TimeUnit.SECONDS, NoopHistogram.INSTANCE);
    }

    Handful.Taken take() {
        return handful.take();
    }

    @Override
    protected void recordNonNegative(long amount, TimeUnit unit) {
        var took = unit.toNanos(amount);
        count.incrementAndGet();
        nanos.addAndGet(took);
        longest.accumulateAndGet(took, Math::max);
        handful.add(took);
    }

    @Override
    public long count() {
        return count.get();
    }

    @Override
    public double totalTime(TimeUnit unit) {
        return unit.convert(nanos.get(), TimeUnit.NANOSECONDS);
    }

    @Override
    public double max(TimeUnit unit) {
        return unit.convert(longest.get(), TimeUnit.NANOSECONDS);
    }
}
