package ng.powerpay.sandbox;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import ng.powerpay.sandbox.platform.Delays;

/** Keeps the application running: starts it again when it dies, five times a minute at most. */
final class Supervisor {

    /** How the application is started. */
    record Start(List<String> command, Map<String, String> variables, Path log, String url, Will will) {
        AppProcess now() {
            AppProcess app = AppProcess.start(command, variables, log);
            will.include(app.handle());
            return app;
        }
    }

    private final Start start;
    private final PrintStream out;
    private final Deaths deaths;
    private volatile boolean stopping;
    private volatile AppProcess app;

    Supervisor(Start start, PrintStream out, Clock clock) {
        this.start = start;
        this.out = out;
        this.deaths = new Deaths(clock);
        this.app = start.now();
    }

    /**
     * Waits until the application is ready for the first time.
     *
     * @throws CannotStart it never was; its last words are in the message
     */
    void awaitReady() throws InterruptedException {
        if (!app.becomesReady(start.url()) && !stopping) {
            app.stop();
            throw new CannotStart("The application did not start; the end of " + start.log() + ":\n" + app.lastWords());
        }
    }

    /** Watches over it until {@link #stop}; false when it died too often. */
    boolean watch() throws InterruptedException {
        while (true) {
            int exit = app.end();
            Delays.pause(Care.GRACE); // the same Ctrl-C reaches the application before our own hook runs
            if (stopping) {
                return true;
            }
            if (deaths.tooOften()) {
                out.println("The application died " + Deaths.MOST + " times in a minute (exit " + exit
                        + "); giving up. See " + start.log());
                return false;
            }
            out.println("The application ended unexpectedly (exit " + exit + "); starting it again.");
            again();
        }
    }

    void stop() {
        synchronized (this) {
            stopping = true;
        }
        app.stop();
    }

    private void again() throws InterruptedException {
        synchronized (this) {
            if (stopping) {
                return; // a new one now would outlive us
            }
            app = start.now();
        }
        if (app.becomesReady(start.url())) {
            out.println("It is ready again.");
        }
    }
}
