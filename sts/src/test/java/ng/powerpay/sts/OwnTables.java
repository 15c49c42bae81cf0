package ng.powerpay.sts;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import ng.powerpay.sts.cipher.StaTables;

/** An operator's table set, made up: substitutions that are not each other's inverse. */
public final class OwnTables {
    /** The 96 numbers as a file holds them. */
    public static final String TEXT = join(16, 5, 3) + ",\n" + join(16, 7, 11) + ",\n" + join(64, 13, 17);

    private OwnTables() {}

    public static StaTables tables() {
        return StaTables.parse(TEXT);
    }

    private static String join(int size, int factor, int start) {
        return IntStream.range(0, size)
                .mapToObj(i -> String.valueOf((i * factor + start) % size))
                .collect(Collectors.joining(","));
    }
}
