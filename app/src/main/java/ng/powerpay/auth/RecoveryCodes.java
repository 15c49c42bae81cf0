package ng.powerpay.auth;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Ten codes to be written down for the day the phone with the app is lost; each is good once. */
public final class RecoveryCodes {

    /** Without those that are read for another: 0 O, 1 I L. */
    private static final String LETTERS = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";

    private static final int LENGTH = 12;

    private final KeyedHash hash;

    public RecoveryCodes(KeyedHash hash) {
        this.hash = hash;
    }

    /** Ten new ones, 59 bits each, in three groups of four. */
    public List<String> fresh() {
        return Stream.generate(RecoveryCodes::one).limit(10).toList();
    }

    private static String one() {
        var text = new StringBuilder();
        IntStream.range(0, LENGTH)
                .forEach(i -> text.append(i > 0 && i % 4 == 0 ? "-" : "").append(LETTERS.charAt(letter())));
        return text.toString();
    }

    /** Draws again what would make some letters likelier than others. */
    private static int letter() {
        var drawn = Secrets.bytes(1)[0] & 31;
        return drawn < LETTERS.length() ? drawn : letter();
    }

    /** Whether it has the form of one, however it was typed. */
    public static boolean isOne(String typed) {
        return plain(typed).length() == LENGTH;
    }

    /**
     * What to keep of it.
     *
     * @param whose so that the same code of another is another
     */
    public byte[] hash(String whose, String typed) {
        return hash.of("recovery " + whose, plain(typed));
    }

    private static String plain(String typed) {
        return typed.toUpperCase(Locale.ROOT).replaceAll("[^0-9A-Z]", "");
    }
}
