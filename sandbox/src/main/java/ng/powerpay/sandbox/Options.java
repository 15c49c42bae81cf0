package ng.powerpay.sandbox;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * The command line of {@link BareMachine}.
 *
 * @param app the command that starts the application; empty to run the sandbox alone
 */
record Options(Path state, Ports ports, boolean fresh, List<String> app) {

    static final String USAGE =
            "use: [--aws-local] [--state FOLDER] [--port N] [--sandbox-port N] [--smtp-port N] [--fresh]";

    private static final int HIGHEST_PORT = 65_535;

    /** On loopback. */
    record Ports(int app, int sandbox, int smtp) {
        private static final Ports USUAL = new Ports(8080, 8081, 8025);
    }

    /**
     * Reads the command line.
     *
     * @throws CannotStart a flag or value that is not known
     */
    static Options parse(String... arguments) {
        Deque<String> left = new ArrayDeque<>(List.of(arguments));
        var options = new Options(Path.of(".powerpay"), Ports.USUAL, false, List.of());
        while (!left.isEmpty()) {
            String flag = left.pop();
            if (flag.equals("--")) {
                return new Options(options.state, options.ports, options.fresh, List.copyOf(left));
            }
            options = options.with(flag, left);
        }
        return options;
    }

    private Options with(String flag, Deque<String> left) {
        return switch (flag) {
            case "--fresh" -> new Options(state, ports, true, app);
            case "--state" -> new Options(Path.of(value(flag, left)), ports, fresh, app);
            case "--port" -> with(new Ports(port(flag, left), ports.sandbox(), ports.smtp()));
            case "--sandbox-port" -> with(new Ports(ports.app(), port(flag, left), ports.smtp()));
            case "--smtp-port" -> with(new Ports(ports.app(), ports.sandbox(), port(flag, left)));
            default -> throw new CannotStart(flag + " is not known; " + USAGE);
        };
    }

    private Options with(Ports other) {
        return new Options(state, other, fresh, app);
    }

    private static String value(String flag, Deque<String> left) {
        if (left.isEmpty()) {
            throw new CannotStart(flag + " needs a value; " + USAGE);
        }
        return left.pop();
    }

    private static int port(String flag, Deque<String> left) {
        String text = value(flag, left);
        boolean fits = text.matches("[1-9]\\d{0,4}") && Integer.parseInt(text) <= HIGHEST_PORT;
        if (!fits) {
            throw new CannotStart(flag + " needs a port from 1 to 65535, not " + text);
        }
        return Integer.parseInt(text);
    }
}
