package ng.powerpay.notify;

import java.text.Normalizer;
import java.util.regex.Pattern;

/**
 * The characters every phone gets at one septet each. One character outside (the naira sign, an
 * accented name) would cut an SMS from 160 characters to 70.
 */
public final class Gsm7 {

    private static final String ALLOWED =
            " !\"#%&'()*+,-./:;<=>?@_$\n" + "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

    /**
     * Letters that do not come apart into a plain one and an accent, and what a keyboard would give
     * for them.
     */
    private static final String ODD = "ɓɗƙƴƁƊƘƳ’ʼ‘“”–—₦";

    private static final String PLAIN = "bdkyBDKY'''\"\"--N";

    private static final Pattern ACCENTS = Pattern.compile("\\p{M}");

    private Gsm7() {}

    /** Accents are dropped; what has no plain letter becomes a question mark. */
    public static String plain(String text) {
        var bare =
                ACCENTS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
        var plain = new StringBuilder();
        bare.codePoints().forEach(c -> plain.appendCodePoint(allowed(c)));
        return plain.toString();
    }

    private static int allowed(int c) {
        var odd = ODD.indexOf(c);
        var usual = odd >= 0 ? PLAIN.charAt(odd) : c;
        return ALLOWED.indexOf(usual) >= 0 ? usual : '?';
    }
}
