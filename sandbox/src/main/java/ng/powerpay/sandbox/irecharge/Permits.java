package ng.powerpay.sandbox.irecharge;

import java.math.BigInteger;
import java.util.regex.Pattern;
import ng.powerpay.sandbox.platform.Request;
import ng.powerpay.sandbox.provider.Keys;

/**
 * Access tokens: good for one reference, meter and company. A token begins with the reference and
 * ends in a signature, so it needs no table and outlives a restart.
 */
final class Permits {

    private static final Pattern REFERENCE = Pattern.compile("\\d{12}");
    private static final Pattern TOKEN = Pattern.compile("\\d{20}");

    private final String key;

    Permits(String key) {
        this.key = key;
    }

    static boolean isReference(String text) {
        return REFERENCE.matcher(text).matches();
    }

    /** The token for the request's reference, meter and company. */
    String token(Request request) {
        String reference = request.query("reference_id");
        String text = String.join("|", reference, request.query("meter"), request.query("disco"));
        var seal = new BigInteger(1, Keys.hmac("HmacSHA256", key, text)).mod(BigInteger.TEN.pow(8));
        return reference + String.format("%08d", seal);
    }

    /** Under what name a sale is in the books: the reference and the token it was sold with. */
    static String sale(String token) {
        return TOKEN.matcher(token).matches() ? token.substring(0, 12) + "." + token : "";
    }
}
