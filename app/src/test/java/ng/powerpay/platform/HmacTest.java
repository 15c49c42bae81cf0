package ng.powerpay.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** The rule of the gateways that sign: HMAC over the raw bytes; Monnify's published sample. */
class HmacTest {

    private static final String KEY = "91MUDL9N6U3BQRXBQ2PJ9M0PW4J22M1Y";
    private static final String EXPECTED = "f04fb635e04d71648bd3cc7999003da6861483342c856d05ddfa9b2d"
            + "afacb873b0de1d0f8f67405d0010b4348b721c49fa171d317972618debba6b638aedcd3c";
    private static final String TEXT = """
            {"eventData":{"product":{"reference":"111222333","type":"OFFLINE_PAYMENT_AGENT"},\
            "transactionReference":"MNFY|76|20211117154810|000001",\
            "paymentReference":"0.01462001097368737","paidOn":"17/11/2021 3:48:10 PM",\
            "paymentDescription":"Mockaroo Jesse","metaData":{},\
            "destinationAccountInformation":{},"paymentSourceInformation":{},\
            "amountPaid":78000,"totalPayable":78000,\
            "offlineProductInformation":{"code":"41470","type":"DYNAMIC"},"cardDetails":{},\
            "paymentMethod":"CASH","currency":"NGN","settlementAmount":77600,\
            "paymentStatus":"PAID","customer":{"name":"Mockaroo Jesse",\
            "email":"111222333@ZZAMZ4WT4Y3E.monnify"}},"eventType":"SUCCESSFUL_TRANSACTION"}""";
    private static final byte[] BODY = TEXT.getBytes(StandardCharsets.UTF_8);

    @Test
    void thePublishedSampleIsReproduced() {
        assertEquals(EXPECTED, Hmac.hex("HmacSHA512", KEY, BODY));
    }

    @Test
    void oneChangedBitInAnyByteIsRefused() {
        for (var i = 0; i < BODY.length; i++) {
            var changed = BODY.clone();
            changed[i] ^= 1;
            assertFalse(Hmac.same(EXPECTED, Hmac.hex("HmacSHA512", KEY, changed)));
        }
    }

    @Test
    void sameNeedsEveryCharacter() {
        assertTrue(Hmac.same(EXPECTED, EXPECTED));
        assertFalse(Hmac.same(EXPECTED, EXPECTED.substring(1)));
        assertFalse(Hmac.same(EXPECTED, ""));
    }
}
