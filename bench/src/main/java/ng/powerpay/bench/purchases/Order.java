package ng.powerpay.bench.purchases;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import ng.powerpay.bench.measure.LoadMeter;

/**
 * The two requests that a purchase takes: the order, and Paystack's event when it was paid.
 *
 * @param host of the server, with its port
 * @param totalKobo what the shop asks for {@link #AMOUNT_KOBO}
 * @param secretKey that Paystack signs its events with
 */
record Order(String host, String totalKobo, String secretKey) {

    static final long AMOUNT_KOBO = 2_000_00;

    private static final String ALGORITHM = "HmacSHA512";
    private static final int METERS = 1_000_000;

    /** @param number of the purchase: each is at a meter of its own, a million times over */
    byte[] place(int number) {
        var meter = LoadMeter.of(number % METERS);
        var head = post("/v1/purchases") + "Idempotency-Key: bench-" + number + "-key\r\n";
        var body = """
                {"company":"%s","type":"PREPAID","number":"%s","amountKobo":%d,"totalKobo":%s,\
                "phone":"08031234567"}""".formatted(meter.company(), meter.number(), AMOUNT_KOBO, totalKobo);
        return Message.bytes(head, body);
    }

    /** @param reference of the payment, which is the purchase's */
    byte[] paid(String reference) {
        var body = """
                {"event":"charge.success","data":{"id":1,"domain":"test","status":"success",\
                "reference":"%s","amount":%s,"currency":"NGN","channel":"card",\
                "gateway_response":"Approved","customer":{"email":"guest@powerpay.example"}}}""".formatted(reference, totalKobo);
        var head = post("/v1/webhooks/paystack") + "x-paystack-signature: " + signature(body) + "\r\n";
        return Message.bytes(head, body);
    }

    private String post(String path) {
        return "POST " + path + " HTTP/1.1\r\nHost: " + host + "\r\n";
    }

    private String signature(String body) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secretKey.getBytes(StandardCharsets.UTF_8), ALGORITHM));
            return HexFormat.of().formatHex(mac.doFinal(body.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has " + ALGORITHM, e);
        }
    }
}
