package ng.powerpay.aws.queue;

import java.util.Map;
import java.util.function.Function;
import ng.powerpay.aws.watch.JsonLines;
import ng.powerpay.platform.AddressCache;
import org.crac.Core;
import org.crac.Resource;
import org.jspecify.annotations.Nullable;

/**
 * One container of a function: its objects are built once, before the first event. A snapshot is
 * taken without connections, and whoever wakes up from it makes all of them anew, and new
 * randomness.
 *
 * @param <T> what handles events
 */
final class Container<T> implements Resource, AutoCloseable {

    private record Opened<T>(Tools tools, T task) {}

    private final Map<String, String> environment;
    private final Function<Tools, T> task;
    private @Nullable Opened<T> opened;

    Container(Map<String, String> environment, Function<Tools, T> task) {
        JsonLines.begin();
        AddressCache.keepBriefly();
        this.environment = environment;
        this.task = task;
        this.opened = open();
        Core.getGlobalContext().register(this);
    }

    private Opened<T> open() {
        var tools = new Tools(environment);
        return new Opened<>(tools, task.apply(tools));
    }

    synchronized <A> A handle(Function<T, A> event) {
        var ready = opened;
        if (ready == null) {
            ready = open();
            opened = ready;
        }
        try {
            return event.apply(ready.task());
        } finally {
            ready.tools().flush();
        }
    }

    @Override
    public synchronized void beforeCheckpoint(org.crac.Context<? extends Resource> context) {
        close();
    }

    @Override
    public synchronized void afterRestore(org.crac.Context<? extends Resource> context) {
        opened = open();
    }

    @Override
    public synchronized void close() {
        var open = opened;
        opened = null;
        if (open != null) {
            open.tools().close();
        }
    }
}
