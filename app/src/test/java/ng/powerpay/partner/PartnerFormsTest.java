package ng.powerpay.partner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What keys, signatures and addresses look like. */
class PartnerFormsTest {

    private final KeyForm live = new KeyForm(PartnerConfig.Mode.LIVE);

    @Test
    void theExampleOfTheStandardIsSignedAsItSays() {
        assertEquals(
                "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=".length(),
                WebhookSecret.sign("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw", "m", 1, "")
                        .length());
        assertEquals(
                "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=",
                WebhookSecret.sign(
                        "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw",
                        "msg_p5jXN8AQM9LWM0D4loKWxJek",
                        1_614_265_330,
                        "{\"test\": 2432232314}"));
    }

    @Test
    void aSecretHasSoManyBytesAsTheStandardAllows() {
        var secret = WebhookSecret.fresh();
        assertTrue(secret.startsWith("whsec_"), secret);
        assertEquals(32, java.util.Base64.getDecoder().decode(secret.substring(6)).length);
        assertNotEquals(secret, WebhookSecret.fresh());
    }

    @Test
    void theBodyHoldsTypeTimeAndData() {
        var event = new Delivery.Event(
                "msg_1", "purchase.vended", Instant.parse("2026-11-23T10:00:00.123456Z"), "{\"id\": \"PP1\"}");
        assertEquals(
                "{\"type\":\"purchase.vended\",\"timestamp\":\"2026-11-23T10:00:00.123456Z\",\"data\":{\"id\": \"PP1\"}}",
                DeliverWebhook.body(event));
    }

    @Test
    void aKeySaysWhatItIsAndOneWrongLetterIsSeen() {
        var key = live.fresh();
        assertTrue(key.matches("ppk_live_[0-9A-Za-z]{38}"), key);
        assertTrue(live.fits(key));
        for (var i = 9; i < key.length(); i++) {
            var other = key.charAt(i) == 'x' ? 'y' : 'x';
            assertFalse(live.fits(key.substring(0, i) + other + key.substring(i + 1)), "at " + i);
        }
        assertFalse(new KeyForm(PartnerConfig.Mode.TEST).fits(key));
        assertFalse(live.fits("ppk_live_"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.0.0.0",
                "10.1.2.3",
                "100.64.0.1",
                "100.127.255.255",
                "127.0.0.1",
                "169.254.169.254",
                "172.16.0.1",
                "172.31.255.255",
                "192.0.0.1",
                "192.168.1.1",
                "198.19.0.1",
                "224.0.0.1",
                "255.255.255.255",
                "::1",
                "::",
                "fe80::1",
                "fc00::1",
                "fd12::1",
                "ff02::1",
                "::ffff:10.0.0.1",
                "64:ff9b::a00:1",
                "2001:db8::1",
                "2002:a00:1::1",
                "2001::1"
            })
    void whatIsNotOnTheInternetIsClosed(String address) throws Exception {
        assertFalse(PublicAddresses.isPublic(InetAddress.getByName(address)), address);
    }

    @ParameterizedTest
    @ValueSource(strings = {"8.8.8.8", "100.63.255.255", "100.128.0.1", "172.32.0.1", "41.58.0.1", "2606:4700::1111"})
    void theInternetIsOpen(String address) throws Exception {
        assertTrue(PublicAddresses.isPublic(InetAddress.getByName(address)), address);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://partner.example/hook",
                "https://10.0.0.1/hook",
                "https://[::1]/hook",
                "https://localhost/hook",
                "https://db.internal/hook",
                "https://u:p@partner.example/hook",
                "https://partner.example/#x",
                "https://partner.example:22/",
                "https://partner.example/a b",
                "https://münchen.example/",
                "ftp://partner.example/",
                "https://",
                "/hook",
                ""
            })
    void whatIsNoAddressOnTheInternetIsNotKept(String url) {
        assertFalse(PublicAddresses.mayBe(url), url);
    }

    @Test
    void anAddressOnTheInternetIsKept() {
        assertTrue(PublicAddresses.mayBe("https://partner.example/hook?x=1"));
        assertTrue(PublicAddresses.mayBe("https://partner.example:8443/hook"));
    }

    @Test
    void aNameThatMeansThisMachineIsNotCalled() {
        assertThrows(UnknownHostException.class, () -> new PublicAddresses().resolve("localhost"));
        assertThrows(UnknownHostException.class, () -> new PublicAddresses().resolve("127.0.0.1"));
    }
}
