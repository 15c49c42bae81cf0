package ng.powerpay.proving.chaos;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The command line.
 *
 * @param seed whatever is drawn follows from it
 * @param commit what is proved
 * @param server the command that starts the server
 */
record Options(Plan plan, long seed, String commit, List<String> server) {

    private static final String USAGE = "use: bin/prove-chaos [--long] [--seed N] [--seconds 10..3600]";

    /**
     * @throws IllegalArgumentException a flag or value that is not known; the message is for people
     */
    static Options parse(String... arguments) {
        Deque<String> left = new ArrayDeque<>(List.of(arguments));
        var options = new Options(Plan.SHORT, System.currentTimeMillis() % 1_000_000, "unknown", List.of());
        var seconds = 0;
        while (!left.isEmpty()) {
            var flag = left.pop();
            switch (flag) {
                case "--" -> {
                    var plan = seconds == 0 ? options.plan : options.plan.over(seconds);
                    return new Options(plan, options.seed, options.commit, List.copyOf(left));
                }
                case "--long" -> options = new Options(Plan.LONG, options.seed, options.commit, options.server);
                case "--seed" -> options = options.withSeed(whole(left.poll(), 0, 999_999_999));
                case "--seconds" -> seconds = whole(left.poll(), 10, 3_600);
                case "--commit" ->
                    options = new Options(options.plan, options.seed, String.valueOf(left.poll()), options.server);
                default -> throw new IllegalArgumentException(flag + " is not known; " + USAGE);
            }
        }
        throw new IllegalArgumentException(USAGE);
    }

    private Options withSeed(long other) {
        return new Options(plan, other, commit, server);
    }

    private static int whole(@Nullable String text, int least, int most) {
        if (text != null && text.matches("\\d{1,9}")) {
            var value = Integer.parseInt(text);
            if (value >= least && value <= most) {
                return value;
            }
        }
        throw new IllegalArgumentException(text + " is not from " + least + " to " + most + "; " + USAGE);
    }
}
