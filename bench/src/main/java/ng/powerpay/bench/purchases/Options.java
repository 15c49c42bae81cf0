package ng.powerpay.bench.purchases;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;

/**
 * The command line.
 *
 * @param seconds of each load, 5 to 600
 * @param warmUp seconds before the first load, 1 to 600; a purchase took 1.66 ms after 80 and 1.44 ms
 *     after 170, by when the compilers have nothing left to do
 * @param customers in flight, one load for each figure, 1 to 1000
 * @param commit what is measured
 * @param server the command that starts the server
 */
record Options(int seconds, int warmUp, List<Integer> customers, String commit, List<String> server) {

    private static final String USAGE = "use: ./powerpay bench purchases [--seconds 5..600]"
            + " [--warm-up 1..600] [--customers 64,128,256] [--profile]";
    private static final int MOST_SECONDS = 600;
    private static final int MOST_CUSTOMERS = 1_000;

    /**
     * @throws IllegalArgumentException a flag or value that is not known; the message is for people
     */
    static Options parse(String... arguments) {
        Deque<String> left = new ArrayDeque<>(List.of(arguments));
        var options = new Options(30, 170, List.of(64, 128, 256), "unknown", List.of());
        while (!left.isEmpty()) {
            var flag = left.pop();
            if (flag.equals("--")) {
                return options.with(List.copyOf(left));
            }
            options = options.with(flag, String.valueOf(left.poll()));
        }
        throw new IllegalArgumentException(USAGE);
    }

    private Options with(String flag, String value) {
        return switch (flag) {
            case "--seconds" -> new Options(whole(value, 5, MOST_SECONDS), warmUp, customers, commit, server);
            case "--warm-up" -> new Options(seconds, whole(value, 1, MOST_SECONDS), customers, commit, server);
            case "--customers" -> new Options(seconds, warmUp, several(value), commit, server);
            case "--commit" -> new Options(seconds, warmUp, customers, value, server);
            default -> throw new IllegalArgumentException(flag + " is not known; " + USAGE);
        };
    }

    private Options with(List<String> command) {
        return new Options(seconds, warmUp, customers, commit, command);
    }

    private static List<Integer> several(String text) {
        return Arrays.stream(text.split(",", 10))
                .map(each -> whole(each, 1, MOST_CUSTOMERS))
                .toList();
    }

    private static int whole(String text, int least, int most) {
        if (text.matches("\\d{1,4}") && Integer.parseInt(text) >= least && Integer.parseInt(text) <= most) {
            return Integer.parseInt(text);
        }
        throw new IllegalArgumentException(text + " is not from " + least + " to " + most + "; " + USAGE);
    }
}
