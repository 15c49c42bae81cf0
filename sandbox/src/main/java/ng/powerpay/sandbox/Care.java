package ng.powerpay.sandbox;

import java.io.PrintStream;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import ng.powerpay.sandbox.platform.Delays;

/**
 * Looks after processes beside the application: one that ends by itself is said in one line and
 * started again, five times a minute at most; none outlives this process.
 */
public final class Care {

    /** The same Ctrl-C reaches them before our own hook runs. */
    static final Duration GRACE = Duration.ofMillis(300);

    private final Map<String, Deaths> deaths = new ConcurrentHashMap<>();
    private final PrintStream out;
    private final Will will;
    private volatile boolean stopping;

    Care(PrintStream out, Will will) {
        this.out = out;
        this.will = will;
    }

    /** It is to end with us, however we end. */
    public void include(ProcessHandle process) {
        will.include(process);
    }

    /**
     * A part has ended by itself.
     *
     * @param why such as {@code exit 137}
     */
    public void ended(String part, String why, Runnable again) {
        Thread.ofVirtual().start(() -> revive(part, why, again));
    }

    private void revive(String part, String why, Runnable again) {
        try {
            Delays.pause(GRACE);
        } catch (InterruptedException e) {
            return;
        }
        if (stopping) {
            return;
        }
        if (deaths.computeIfAbsent(part, _ -> new Deaths(Clock.systemUTC())).tooOften()) {
            out.println(part + " died " + Deaths.MOST + " times in a minute (" + why + "); giving up.");
            return;
        }
        out.println(part + " ended unexpectedly (" + why + "); starting it again.");
        again.run();
    }

    /** From now on whatever ends is meant to. */
    void stop() {
        stopping = true;
    }
}
