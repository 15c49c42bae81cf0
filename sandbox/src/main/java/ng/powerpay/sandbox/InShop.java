package ng.powerpay.sandbox;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import ng.powerpay.sandbox.postgres.LocalPostgres;
import ng.powerpay.sandbox.postgres.PostgresFailure;
import ng.powerpay.sandbox.provider.Secrets;

/**
 * Runs a command beside the shop that runs on this machine, told of its database and settings as
 * the application is: {@code [--state FOLDER] -- COMMAND ...}.
 */
public final class InShop {

    private InShop() {}

    /** Ends as the command ends; with 1 and one line when no shop runs. */
    public static void main(String[] arguments) throws InterruptedException {
        try {
            System.exit(run(Options.parse(arguments)));
        } catch (CannotStart | PostgresFailure e) {
            System.err.println("powerpay: " + e.getMessage());
            System.exit(1);
        }
    }

    private static int run(Options options) throws InterruptedException {
        var database = LocalPostgres.running(options.state().resolve("postgres"), "powerpay")
                .orElseThrow(() -> new CannotStart("no shop runs on "
                        + options.state().toAbsolutePath().normalize()
                        + "; start it with ./powerpay run, or name its folder with --state."));
        Map<String, String> variables =
                new LinkedHashMap<>(new AppEnvironment(options.ports(), Secrets.in(options.state())).variables());
        variables.putAll(AppEnvironment.of(database));
        // Whoever may read this folder owns the database; settings want two names, only one is
        // used.
        variables.put("POWERPAY_DATABASE_OWNER", "powerpay_owner");
        try {
            var builder = new ProcessBuilder(options.app()).inheritIO();
            variables.forEach(builder.environment()::putIfAbsent);
            return builder.start().waitFor();
        } catch (IOException e) {
            throw new CannotStart("The command could not be started: " + e.getMessage());
        }
    }
}
