package ng.powerpay.sandbox;

import java.io.IOException;
import java.io.PrintStream;
import java.sql.SQLException;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import ng.powerpay.sandbox.outbox.MailServer;
import ng.powerpay.sandbox.platform.SandboxState;
import ng.powerpay.sandbox.postgres.LocalDatabase;
import ng.powerpay.sandbox.postgres.LocalPostgres;
import ng.powerpay.sandbox.postgres.PostgresFailure;
import ng.powerpay.sandbox.provider.Secrets;
import ng.powerpay.sandbox.staff.AuthenticatorPage;
import ng.powerpay.sandbox.staff.DemoStaff;

/**
 * Everything PowerPay needs on one machine: PostgreSQL, pretend providers, mail, and the
 * application itself as a child process that is told where they are. Runs until it is stopped.
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

    /**
     * See {@link Options#USAGE}. Ends with 0 after a signal, with 1 and one line when it cannot
     * run.
     */
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
        var database = database(folder);
        variables.putAll(database.map(AppEnvironment::of).orElse(Map.of()));
        var server = providers(folder, environment);
        var site = new Site(folder.path(), environment.secrets(), server, variables, options.app(), closing, care);
        if (options.app().isEmpty()) {
            return alone(environment);
        }
        var staff = database.map(it -> environment.staff(it, Clock.systemUTC()));
        staff.ifPresent(it -> server.serve("/authenticator", new AuthenticatorPage(it, Clock.systemUTC()).routes()));
        return supervised(folder, environment, annex.open(site), staff);
    }

    /** A database of our own, unless the user brings one. */
    private Optional<LocalDatabase> database(StateFolder folder) {
        if (System.getenv(AppEnvironment.DATABASE_URL) != null) {
            return Optional.empty();
        }
        var postgres = closing.add(LocalPostgres.start(folder.postgres()));
        will.database(postgres.pid());
        return Optional.of(postgres.database("powerpay"));
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

    private boolean supervised(
            StateFolder folder, AppEnvironment environment, Map<String, String> variables, Optional<DemoStaff> staff)
            throws InterruptedException {
        var start = new Supervisor.Start(options.app(), variables, folder.appLog(), environment.appUrl(), will);
        var supervisor = new Supervisor(start, out, Clock.systemUTC());
        closing.add(supervisor::stop);
        supervisor.awaitReady();
        if (staff.isPresent()) {
            enrol(staff.get());
        }
        up = true;
        annex.ready();
        Banner.print(out, environment, options.state(), annex.pages(environment.sandboxUrl()));
        return supervisor.watch();
    }

    /** Without them the shop sells all the same; the first member adds a second factor by hand. */
    private void enrol(DemoStaff staff) throws InterruptedException {
        try {
            staff.enrol();
        } catch (IOException | SQLException e) {
            out.println("The demo's staff could not be made: " + e.getMessage());
        }
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
