package ng.powerpay.awslocal.lambda;

import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** A function with as many containers as events are under way; a dead container gets a successor. */
public final class LocalFunction implements Invocable, AutoCloseable {

    private final LambdaContainer.Deployed function;
    private final Duration timeout;
    private final Queue<LambdaContainer> idle = new ConcurrentLinkedQueue<>();
    private final Queue<LambdaContainer> all = new ConcurrentLinkedQueue<>();
    private volatile boolean open = true;

    public LocalFunction(LambdaContainer.Deployed function, Duration timeout) {
        this.function = function;
        this.timeout = timeout;
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
            all.remove(container);
            container.close();
            throw e;
        }
    }

    private LambdaContainer take() throws FunctionFailed {
        for (var one = idle.poll(); one != null; one = idle.poll()) {
            if (one.isAlive()) {
                return one;
            }
            all.remove(one);
            one.close();
        }
        if (!open) {
            throw new FunctionFailed("the function is closed");
        }
        var fresh = LambdaContainer.start(function, timeout);
        all.add(fresh);
        return fresh;
    }

    @Override
    public void close() {
        open = false;
        all.forEach(LambdaContainer::close);
    }
}
