package ng.powerpay.aws.secret;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.util.List;
import ng.powerpay.aws.AwsClients;
import ng.powerpay.aws.AwsConfig;
import ng.powerpay.aws.LocalAws;
import ng.powerpay.awslocal.json.Fault;
import ng.powerpay.platform.KeyWrap.Wrapped;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.kms.KmsClient;

/** Data keys under KMS, over its real protocol with real AES. */
class KmsKeyWrapTest {

    private final LocalAws aws = new LocalAws();
    private final String arn = aws.keys.create("one");
    private final AwsClients clients = new AwsClients(new AwsConfig("eu-west-1", URI.create(aws.json.url())));
    private final KmsKeyWrap wrap = wrap(arn);

    private KmsKeyWrap wrap(String... keys) {
        return new KmsKeyWrap(clients.make(KmsClient.builder(), null), List.of(keys));
    }

    @AfterEach
    void close() {
        clients.close();
        aws.close();
    }

    private static String refusal(KmsKeyWrap by, int number, Wrapped wrapped) {
        return String.valueOf(assertThrows(IllegalStateException.class, () -> by.unwrap(number, wrapped))
                .getMessage());
    }

    @Test
    void aKeyComesBackUnderItsNumberOnly() {
        var key = new byte[32];
        key[5] = 42;
        var wrapped = wrap.wrap(3, key);
        assertEquals(arn, wrapped.by());
        assertArrayEquals(key, wrap.unwrap(3, wrapped));
        assertEquals("KMS: InvalidCiphertextException (HTTP 400)", refusal(wrap, 4, wrapped));
    }

    @Test
    void foreignAndBrokenCiphertextsDoNotOpen() {
        var wrapped = wrap.wrap(1, new byte[32]);
        for (var at : new int[] {0, 1, wrapped.secret().length - 1}) {
            var changed = wrapped.secret().clone();
            changed[at] ^= 1;
            assertTrue(refusal(wrap, 1, new Wrapped(arn, changed)).startsWith("KMS: "));
        }
        assertTrue(refusal(wrap, 1, new Wrapped(arn, new byte[] {1, 2, 3})).startsWith("KMS: InvalidCiphertext"));
        var other = aws.keys.create("two");
        assertEquals(
                "KMS: IncorrectKeyException (HTTP 400)",
                refusal(wrap(other, arn), 1, new Wrapped(other, wrapped.secret())));
    }

    @Test
    void onlyKeysThatAreNamedAreAsked() {
        var other = aws.keys.create("two");
        var wrapped = wrap(other).wrap(1, new byte[32]);
        assertEquals("POWERPAY_KMS_KEYS does not name " + other, refusal(wrap, 1, wrapped));
        assertEquals(0, aws.json.calls("TrentService.Decrypt"));
        assertArrayEquals(new byte[32], wrap(arn, other).unwrap(1, wrapped));
    }

    @Test
    void aDisabledADeniedAndAnAbsentKeyAreSaid() {
        var wrapped = wrap.wrap(1, new byte[32]);
        aws.json.fail(Fault.DENIED, 1);
        assertEquals("KMS: AccessDeniedException (HTTP 400)", refusal(wrap, 1, wrapped));
        aws.json.fail(Fault.THROTTLED, 2);
        assertArrayEquals(new byte[32], wrap.unwrap(1, wrapped), "throttling is waited for");
        aws.keys.disable(arn);
        assertEquals("KMS: DisabledException (HTTP 400)", refusal(wrap, 1, wrapped));
        var none = wrap(arn.replace("one", "none"));
        var message = assertThrows(IllegalStateException.class, () -> none.wrap(1, new byte[32]))
                .getMessage();
        assertEquals("KMS: NotFoundException (HTTP 400)", message);
    }
}
