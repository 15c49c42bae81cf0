package ng.powerpay.bench;

import java.security.GeneralSecurityException;
import javax.crypto.Cipher;
import javax.crypto.spec.SecretKeySpec;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** The yardstick: one block through the JDK's DES and AES, key known, nothing allocated. */
@State(Scope.Thread)
public class BlockBenchmark {
    private final Cipher des = cipher("DES", 8);
    private final Cipher aes = cipher("AES", 16);
    private final byte[] block = new byte[16];

    private static Cipher cipher(String algorithm, int keyBytes) {
        try {
            Cipher cipher = Cipher.getInstance(algorithm + "/ECB/NoPadding");
            cipher.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(new byte[keyBytes], algorithm));
            return cipher;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(algorithm, e);
        }
    }

    /** Encrypts in place, so that every call has another block. */
    @Benchmark
    public int jdkDes() throws GeneralSecurityException {
        return des.update(block, 0, 8, block, 0);
    }

    @Benchmark
    public int jdkAes() throws GeneralSecurityException {
        return aes.update(block, 0, 16, block, 0);
    }
}
