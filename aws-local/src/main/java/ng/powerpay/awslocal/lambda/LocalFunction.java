package ng.powerpay.awslocal.lambda;

import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * A function with as many containers as events are under way; a dead container gets a successor.
 */
public final class LocalFunction implements Invocable, AutoCloseable {

    /** Hears of its containers. */
    public interface Watch {

        /** Nobody does. */
        Watch NONE = new Watch() {};

        default void started(ProcessHandle container) {}

        /** One has ended by itself, or was ended because it failed. */
        default void ended(String why) {}
    }

    private final LambdaContainer.Deployed function;
    private final Duration timeout;
    private final Watch watch;
    private final Queue<LambdaContainer> idle = new ConcurrentLinkedQueue<>();
    private final Queue<LambdaContainer> all = new ConcurrentLinkedQueue<>();
    private volatile boolean open = true;

    public LocalFunction(LambdaContainer.Deployed function, Duration timeout) {
        this(function, timeout, Watch.NONE);
    }

    /** One that is watched over. */
    public LocalFunction(LambdaContainer.Deployed function, Duration timeout, Watch watch) {
        this.function = function;
        this.timeout = timeout;
        this.watch = watch;
    }

    /** Starts a container that waits for the next event. */
    public void warm() {
        if (open) {
            idle.add(fresh());
        }
    }

    @Override
    public String invoke(String event) throws FunctionFailed, InterruptedException {
        var container = take();
        try {
            var answer = container.invoke(event);
            idle.add(container);
            return answer;
        } catch (FunctionFailed | InterruptedException e) {
            // As on AWS: what did not answer is not trusted with another event.
            end(container, String.valueOf(e.getMessage()));
            throw e;
        }
    }

    private LambdaContainer take() throws FunctionFailed {
        for (var one = idle.poll(); one != null; one = idle.poll()) {
            if (one.isAlive()) {
                return one;
            }
        }
        if (!open) {
            throw new FunctionFailed("the function is closed");
        }
        return fresh();
    }

    private LambdaContainer fresh() {
        var fresh = LambdaContainer.start(function, timeout);
        all.add(fresh);
        watch.started(fresh.handle());
        var _ = fresh.handle().onExit().thenRun(() -> end(fresh, "its process ended"));
        return fresh;
    }

    /** Whoever is the first to see it. */
    private void end(LambdaContainer container, String why) {
        if (open && all.remove(container)) {
            container.close();
            watch.ended(why);
        }
    }

    @Override
    public void close() {
        open = false;
        all.forEach(LambdaContainer::close);
    }
}
