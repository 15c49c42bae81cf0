package ng.powerpay.sandbox;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayDeque;
import java.util.Deque;

/** Things to close, the last one first; one that fails does not keep the others open. */
public final class Closing implements AutoCloseable {

    private static final Logger LOG = System.getLogger(Closing.class.getName());

    private final Deque<AutoCloseable> open = new ArrayDeque<>();

    /** Will be closed before everything added earlier. */
    public synchronized <T extends AutoCloseable> T add(T thing) {
        open.push(thing);
        return thing;
    }

    @Override
    public synchronized void close() {
        while (!open.isEmpty()) {
            close(open.pop());
        }
    }

    private static void close(AutoCloseable thing) {
        try {
            thing.close();
        } catch (Exception e) {
            LOG.log(Level.WARNING, "could not close " + thing, e);
        }
    }
}
