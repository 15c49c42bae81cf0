package ng.powerpay.sandbox;

import java.io.PrintStream;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import ng.powerpay.sandbox.outbox.MailServer;
import ng.powerpay.sandbox.platform.SandboxState;
import ng.powerpay.sandbox.postgres.LocalPostgres;
import ng.powerpay.sandbox.postgres.PostgresFailure;
import ng.powerpay.sandbox.provider.Secrets;

/**
 * Everything PowerPay needs on one machine: PostgreSQL, pretend providers, mail, and the application
 * itself as a child process that is told where they are. Runs until it is stopped.
 */
public final class BareMachine {

    private final Options options;
    private final PrintStream out;
    private final Annex annex;
    private final Closing closing = new Closing();
    private final Will will = closing.add(Will.begin());
    private final Care care;
    private volatile boolean up;

    private BareMachine(Options options, PrintStream out, Annex annex) {
        this.options = options;
        this.out = out;
        this.annex = annex;
        this.care = new Care(out, will);
    }

    /** See {@link Options#USAGE}. Ends with 0 after a signal, with 1 and one line when it cannot run. */
    public static void main(String[] arguments) throws InterruptedException {
        main(arguments, Annex.NONE);
    }

    /** The same with something added. */
    public static void main(String[] arguments, Annex annex) throws InterruptedException {
        System.setProperty("slf4j.internal.verbosity", "ERROR"); // the mail server has a logger, we have none
        try {
            var machine = new BareMachine(Options.parse(arguments), System.out, annex);
            Runtime.getRuntime().addShutdownHook(new Thread(machine::stop));
            System.exit(machine.run() ? 0 : 1);
        } catch (CannotStart | PostgresFailure e) {
            System.err.println("powerpay: " + e.getMessage());
            System.exit(1);
        }
    }

    private boolean run() throws InterruptedException {
        Preflight.folder(options.state());
        var folder = closing.add(StateFolder.take(options.state()));
        var leftover = new Leftover(folder.path());
        leftover.await(out);
        leftover.remember(will.process());
        Preflight.ports(options.ports());
        if (options.fresh()) {
            folder.erase();
        }
        var environment = new AppEnvironment(options.ports(), Secrets.in(folder.path()));
        Map<String, String> variables = new LinkedHashMap<>(environment.variables());
        variables.putAll(database(folder));
        var server = providers(folder, environment);
        var site = new Site(folder.path(), environment.secrets(), server, variables, options.app(), closing, care);
        return options.app().isEmpty() ? alone(environment) : supervised(folder, environment, annex.open(site));
    }

    /** A database of our own, unless the user brings one. */
    private Map<String, String> database(StateFolder folder) {
        if (System.getenv(AppEnvironment.DATABASE_URL) != null) {
            return Map.of();
        }
        var postgres = closing.add(LocalPostgres.start(folder.postgres()));
        will.database(postgres.pid());
        return AppEnvironment.of(postgres.database("powerpay"));
    }

    private SandboxServer providers(StateFolder folder, AppEnvironment environment) {
        Clock clock = Clock.systemUTC();
        var state = closing.add(SandboxState.in(folder.path()));
        int port = options.ports().sandbox();
        var server = closing.add(SandboxServer.start(port, environment.sandbox(), state, clock));
        closing.add(MailServer.start(options.ports().smtp(), server.outbox()));
        return server;
    }

    private boolean alone(AppEnvironment environment) throws InterruptedException {
        up = true;
        out.println("The sandbox is at " + environment.sandboxUrl() + " (no application given).");
        new CountDownLatch(1).await();
        return true;
    }

    private boolean supervised(StateFolder folder, AppEnvironment environment, Map<String, String> variables)
            throws InterruptedException {
        var start = new Supervisor.Start(options.app(), variables, folder.appLog(), environment.appUrl(), will);
        var supervisor = new Supervisor(start, out, Clock.systemUTC());
        closing.add(supervisor::stop);
        supervisor.awaitReady();
        up = true;
        annex.ready();
        Banner.print(out, environment, options.state(), annex.pages(environment.sandboxUrl()));
        return supervisor.watch();
    }

    private void stop() {
        care.stop();
        closing.close();
        if (!up) {
            return; // the line that says why it cannot run is the last one
        }
        out.println("Stopped. Everything is kept in "
                + options.state().toAbsolutePath().normalize() + ".");
    }
}
