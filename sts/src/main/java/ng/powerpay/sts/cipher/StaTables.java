package ng.powerpay.sts.cipher;

import static java.util.stream.Collectors.joining;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.stream.IntStream;

/**
 * The substitution and permutation tables of EA07. The standard prints a sample set, for tests
 * only; the set real meters use is handed to members of the STS Association and is never part of
 * this product: an operator supplies it as a file.
 */
public final class StaTables {
    private static final int NIBBLES = 16;
    private static final int BITS = 64;
    private static final int NUMBERS = 2 * NIBBLES + BITS;

    private static final StaTables SAMPLE = parse("""
            12,10,8,4,3,15,0,2,14,1,5,13,6,9,7,11,
            6,9,7,4,3,10,12,14,2,13,1,15,0,11,8,5,
            29,27,34,9,16,62,55,2,40,49,38,25,33,61,30,23,
            1,41,21,57,42,15,5,58,19,53,22,17,48,28,24,39,
            3,60,36,14,11,52,54,12,31,51,10,26,0,45,37,43,
            44,6,59,4,7,35,56,50,13,18,32,47,46,63,20,8""");

    private final int[] numbers;
    private final StaRounds rounds;

    private StaTables(int[] numbers) {
        this.numbers = numbers;
        this.rounds = new StaRounds(
                Arrays.copyOfRange(numbers, 0, NIBBLES),
                Arrays.copyOfRange(numbers, NIBBLES, 2 * NIBBLES),
                Arrays.copyOfRange(numbers, 2 * NIBBLES, NUMBERS));
    }

    /** The set printed in IEC 62055-41. A real meter refuses tokens made with it. */
    public static StaTables sample() {
        return SAMPLE;
    }

    /**
     * Reads 96 decimal numbers parted by commas or white space: S1, S2, P.
     *
     * @throws IllegalArgumentException when they are not two substitutions and a permutation
     */
    public static StaTables parse(String text) {
        String[] words = text.strip().split("[\\s,]+", NUMBERS + 1);
        boolean numeric = Arrays.stream(words).allMatch(w -> w.matches("[0-9]{1,2}"));
        if (words.length != NUMBERS || !numeric) {
            throw new IllegalArgumentException("a table file holds 96 decimal numbers");
        }
        int[] numbers = Arrays.stream(words).mapToInt(Integer::parseInt).toArray();
        requirePermutation(numbers, 0, NIBBLES);
        requirePermutation(numbers, NIBBLES, NIBBLES);
        requirePermutation(numbers, 2 * NIBBLES, BITS);
        return new StaTables(numbers);
    }

    private static void requirePermutation(int[] numbers, int start, int size) {
        int[] part = Arrays.copyOfRange(numbers, start, start + size);
        Arrays.sort(part);
        if (!Arrays.equals(part, IntStream.range(0, size).toArray())) {
            throw new IllegalArgumentException(
                    "numbers %d-%d must hold 0-%d once each".formatted(start + 1, start + size, size - 1));
        }
    }

    /** Hexadecimal SHA-256 of the 96 numbers joined by commas, the name of a table set. */
    public String sha256() {
        String text = Arrays.stream(numbers).mapToObj(Integer::toString).collect(joining(","));
        try {
            byte[] ascii = text.getBytes(StandardCharsets.US_ASCII);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(ascii));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }

    /** Whether this is the sample set. */
    public boolean isSample() {
        return Arrays.equals(numbers, SAMPLE.numbers);
    }

    StaRounds rounds() {
        return rounds;
    }

    /** Says which set, never what is in it. */
    @Override
    public String toString() {
        return "StaTables[" + (isSample() ? "sample" : "operator supplied") + "]";
    }
}
