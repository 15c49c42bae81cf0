package ng.powerpay.awslocal.json;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import ng.powerpay.sandbox.platform.Request;

/**
 * Checks Signature Version 4 of a POST to {@code /}.
 *
 * @param id of the one access key that is known
 */
public record Signatures(String id, String secret, Clock clock) {

    private static final Pattern AUTHORIZATION = Pattern.compile("AWS4-HMAC-SHA256 "
            + "Credential=([^/]+)/([0-9]{8})/([a-z0-9-]+)/([a-z0-9]+)/aws4_request, ?"
            + "SignedHeaders=([a-z0-9;-]+), ?Signature=([0-9a-f]{64})");

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'");
    private static final Duration SKEW = Duration.ofMinutes(15);

    /** @throws Refusal unsigned, another's key, too old, or not signed so */
    void check(Request request, String service) {
        var parts = AUTHORIZATION.matcher(request.header("Authorization"));
        if (!parts.matches()) {
            throw Refusal.of("MissingAuthenticationToken", "the request is not signed");
        }
        if (!parts.group(1).equals(id)) {
            throw Refusal.of("UnrecognizedClientException", "the access key is not known");
        }
        fresh(request.header("X-Amz-Date"), parts.group(2));
        var scope = parts.group(2) + "/" + parts.group(3) + "/" + parts.group(4) + "/aws4_request";
        var headers = List.of(parts.group(5).split(";", -1));
        var right = parts.group(4).equals(service)
                && headers.containsAll(List.of("host", "x-amz-date", "x-amz-target"))
                && parts.group(6).equals(signature(request, scope, headers));
        if (!right) {
            throw Refusal.of("InvalidSignatureException", "the signature does not match");
        }
    }

    private void fresh(String time, String day) {
        try {
            var at = LocalDateTime.parse(time, TIME).toInstant(ZoneOffset.UTC);
            if (time.startsWith(day)
                    && Duration.between(at, clock.instant()).abs().compareTo(SKEW) < 0) {
                return;
            }
        } catch (java.time.DateTimeException e) {
            // refused below
        }
        throw Refusal.of("InvalidSignatureException", "the time of the signature is not now");
    }

    private String signature(Request request, String scope, List<String> headers) {
        var canonical = new StringBuilder(request.method() + "\n" + request.path() + "\n\n");
        headers.forEach(name -> canonical
                .append(name)
                .append(':')
                .append(request.header(name).strip())
                .append('\n'));
        canonical
                .append('\n')
                .append(String.join(";", headers))
                .append('\n')
                .append(sha256(request.body().bytes()));
        var signed = "AWS4-HMAC-SHA256\n" + request.header("X-Amz-Date") + "\n" + scope + "\n"
                + sha256(canonical.toString().getBytes(StandardCharsets.UTF_8));
        var key = ("AWS4" + secret).getBytes(StandardCharsets.UTF_8);
        for (var part : scope.split("/", -1)) {
            key = hmac(key, part);
        }
        return HexFormat.of().formatHex(hmac(key, signed));
    }

    private static byte[] hmac(byte[] key, String text) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String toString() {
        return "Signatures[" + id + "]";
    }
}
