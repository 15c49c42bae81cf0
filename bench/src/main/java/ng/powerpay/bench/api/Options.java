package ng.powerpay.bench.api;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * The command line.
 *
 * @param seconds of each load, 5 to 600
 * @param starts of the server, 1 to 50
 * @param commit what is measured
 * @param server the command that starts the server
 */
record Options(int seconds, int starts, String commit, List<String> server) {

    private static final String USAGE = "use: ./powerpay bench api [--seconds 5..600] [--starts 1..50]";

    /**
     * @throws IllegalArgumentException a flag or value that is not known; the message is for people
     */
    static Options parse(String... arguments) {
        Deque<String> left = new ArrayDeque<>(List.of(arguments));
        var options = new Options(60, 5, "unknown", List.of());
        while (!left.isEmpty()) {
            var flag = left.pop();
            if (flag.equals("--")) {
                return options.with(List.copyOf(left));
            }
            options = options.with(flag, left);
        }
        throw new IllegalArgumentException(USAGE);
    }

    private Options with(String flag, Deque<String> left) {
        return switch (flag) {
            case "--seconds" -> new Options(whole(left, 5, 600), starts, commit, server);
            case "--starts" -> new Options(seconds, whole(left, 1, 50), commit, server);
            case "--commit" -> new Options(seconds, starts, String.valueOf(left.poll()), server);
            default -> throw new IllegalArgumentException(flag + " is not known; " + USAGE);
        };
    }

    private Options with(List<String> command) {
        return new Options(seconds, starts, commit, command);
    }

    private static int whole(Deque<String> left, int least, int most) {
        var text = String.valueOf(left.poll());
        if (text.matches("\\d{1,3}") && Integer.parseInt(text) >= least && Integer.parseInt(text) <= most) {
            return Integer.parseInt(text);
        }
        throw new IllegalArgumentException(text + " is not from " + least + " to " + most + "; " + USAGE);
    }
}
