package ng.powerpay.sts.cipher;

/** A 64-bit block cipher under one key; immutable and safe to share between threads. */
public interface BlockCipher {
    /** One block, bit 63 first. */
    long encrypt(long plain);

    /** The inverse of {@link #encrypt}. */
    long decrypt(long cipher);
}
