package ng.powerpay.proving.world;

/**
 * What is asked on the command line: nothing, {@code --seed N}, {@code --seeds FROM..TO}, {@code
 * --bugs} or {@code --long}.
 *
 * @param from the first seed
 * @param to after the last seed
 */
record WorldOptions(What what, long from, long to) {

    enum What {
        CHECK,
        SEED,
        SEEDS,
        BUGS,
        LONG
    }

    private static final long MOST = 10_000_000;

    /** @throws IllegalArgumentException with a sentence that says what was expected */
    static WorldOptions read(String[] arguments) {
        if (arguments.length == 0) {
            return new WorldOptions(What.CHECK, 0, 0);
        }
        if (arguments.length == 1 && arguments[0].equals("--bugs")) {
            return new WorldOptions(What.BUGS, 0, 0);
        }
        if (arguments.length == 1 && arguments[0].equals("--long")) {
            return new WorldOptions(What.LONG, 0, 0);
        }
        if (arguments.length == 2 && arguments[0].equals("--seed")) {
            var seed = number(arguments[1]);
            return new WorldOptions(What.SEED, seed, seed + 1);
        }
        if (arguments.length == 2 && arguments[0].equals("--seeds")) {
            var ends = arguments[1].split("\\.\\.", 2);
            if (ends.length == 2) {
                return new WorldOptions(What.SEEDS, number(ends[0]), number(ends[1]));
            }
        }
        throw new IllegalArgumentException("give --seed N, --seeds FROM..TO, --bugs or --long");
    }

    private static long number(String text) {
        var number = Long.parseLong(text);
        if (number < 0 || number > MOST) {
            throw new IllegalArgumentException("a seed is 0 to " + MOST);
        }
        return number;
    }
}
