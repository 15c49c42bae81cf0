package ng.powerpay.push;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.security.KeyPair;
import java.util.Base64;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** The example of RFC 8291, appendix A. */
class EnvelopeTest {

    private static final String OUR_PUBLIC =
            "BP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vCYLocInmYWAmS6TlzAC8wEqKK6PBru3jl7A8";
    private static final String OUR_PRIVATE = "yfWPiYE-n46HLnH0KqZOF1fJJU3MYrct3AELtAQ-oRw";
    private static final String BROWSER =
            "BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4";

    private static byte[] bytes(String text) {
        return Base64.getUrlDecoder().decode(text);
    }

    @Test
    void theExampleOfTheStandardIsSealedAsThere() throws Exception {
        var once = new KeyPair(P256.point(bytes(OUR_PUBLIC)), P256.number(bytes(OUR_PRIVATE)));
        var browser = new Envelope.Browser(bytes(BROWSER), bytes("BTBZMqHH6r4Tts7J_aSIgg"));
        var sealed = Envelope.seal(
                bytes("V2hlbiBJIGdyb3cgdXAsIEkgd2FudCB0byBiZSBhIHdhdGVybWVsb24"),
                browser,
                once,
                bytes("DGv6ra1nlYgDCS1FRnbzlw"));
        assertEquals(
                "DGv6ra1nlYgDCS1FRnbzlwAAEABBBP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vCYLocInmYWAmS6TlzAC8w"
                        + "EqKK6PBru3jl7A_yl95bQpu6cVPTpK4Mqgkf1CXztLVBSt2Ks3oZwbuwXPXLWyouBWLVWGNWQexSgSxsj_Qulcy4a-fN",
                Base64.getUrlEncoder().withoutPadding().encodeToString(sealed));
    }

    @Test
    void thePublicKeyOfTheExampleFollowsFromItsPrivateOne() {
        assertArrayEquals(bytes(OUR_PUBLIC), P256.bytes(P256.publicOf(P256.number(bytes(OUR_PRIVATE)))));
    }

    @RepeatedTest(20)
    void everyPublicKeyFollowsFromItsPrivateOne() throws Exception {
        var pair = P256.fresh();
        assertArrayEquals(P256.bytes(pair.getPublic()), P256.bytes(P256.publicOf(pair.getPrivate())));
    }

    @Test
    void whatIsNoPointOrTooLongIsRefused() {
        var off = bytes(BROWSER);
        off[40] ^= 1;
        assertThrows(IllegalArgumentException.class, () -> P256.point(off));
        assertThrows(IllegalArgumentException.class, () -> P256.point(new byte[65]));
        assertThrows(IllegalArgumentException.class, () -> P256.point(new byte[3]));
        assertThrows(IllegalArgumentException.class, () -> P256.number(new byte[32]));
        var browser = new Envelope.Browser(bytes(BROWSER), new byte[16]);
        assertThrows(IllegalArgumentException.class, () -> Envelope.seal(new byte[Envelope.MOST + 1], browser));
    }
}
