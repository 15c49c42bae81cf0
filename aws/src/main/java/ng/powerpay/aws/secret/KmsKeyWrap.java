package ng.powerpay.aws.secret;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import ng.powerpay.aws.Why;
import ng.powerpay.platform.KeyWrap;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.kms.model.DecryptRequest;
import software.amazon.awssdk.services.kms.model.EncryptRequest;

/**
 * Has KMS wrap data keys. The encryption context binds each to its number, and stands in CloudTrail
 * beside every use. Only the keys that are named are asked, whatever a stored row says.
 */
public final class KmsKeyWrap implements KeyWrap {

    private final KmsClient kms;
    private final List<String> keys;

    /** @param keys at least one */
    KmsKeyWrap(KmsClient kms, List<String> keys) {
        this.kms = kms;
        this.keys = List.copyOf(keys);
    }

    @Override
    public Wrapped wrap(int number, byte[] key) {
        var answer = asked(() -> kms.encrypt(EncryptRequest.builder()
                .keyId(keys.getFirst())
                .plaintext(SdkBytes.fromByteArray(key))
                .encryptionContext(context(number))
                .build()));
        return new Wrapped(keys.getFirst(), answer.ciphertextBlob().asByteArray());
    }

    @Override
    public boolean has(String by) {
        return keys.contains(by);
    }

    @Override
    public byte[] unwrap(int number, Wrapped wrapped) {
        if (!has(wrapped.by())) {
            throw new IllegalStateException("POWERPAY_KMS_KEYS does not name " + wrapped.by());
        }
        return asked(() -> kms.decrypt(DecryptRequest.builder()
                        .keyId(wrapped.by())
                        .ciphertextBlob(SdkBytes.fromByteArray(wrapped.secret()))
                        .encryptionContext(context(number))
                        .build()))
                .plaintext()
                .asByteArray();
    }

    private static Map<String, String> context(int number) {
        return Map.of("powerpay", "data key", "number", Integer.toString(number));
    }

    private static <T> T asked(Supplier<T> call) {
        try {
            return call.get();
        } catch (SdkException e) {
            throw new IllegalStateException("KMS: " + Why.of(e), e);
        }
    }
}
