package ng.powerpay.sts;

import java.util.HexFormat;
import ng.powerpay.sts.cipher.BlockCipher;
import ng.powerpay.sts.cipher.Misty1;
import ng.powerpay.sts.cipher.StaCipher;
import ng.powerpay.sts.cipher.StaTables;
import org.jspecify.annotations.Nullable;

/**
 * The secret one meter and its vendor share: 64 bits for EA07, 128 for EA11. It prints as nothing
 * but its kind.
 */
public final class DecoderKey {
    private final EncryptionAlgorithm algorithm;
    private final long high;
    private final long low;

    private DecoderKey(EncryptionAlgorithm algorithm, long high, long low) {
        this.algorithm = algorithm;
        this.high = high;
        this.low = low;
    }

    /** A 64-bit key for EA07. */
    public static DecoderKey sta(long key) {
        return new DecoderKey(EncryptionAlgorithm.STA, 0, key);
    }

    /** A 128-bit key for EA11; {@code high} is its first half. */
    public static DecoderKey misty1(long high, long low) {
        return new DecoderKey(EncryptionAlgorithm.MISTY1, high, low);
    }

    /** From 16 or 32 hexadecimal digits, first byte first. */
    public static DecoderKey ofHex(EncryptionAlgorithm algorithm, String hex) {
        boolean shaped = hex.matches("[0-9a-fA-F]+") && hex.length() * 4 == algorithm.keyBits();
        String wanted = "a decoder key for " + algorithm + " has " + algorithm.keyBits() + " bits";
        StsException.require(shaped, StsError.KEY_FORMAT, wanted);
        long last = HexFormat.fromHexDigitsToLong(hex, hex.length() - 16, hex.length());
        if (algorithm == EncryptionAlgorithm.STA) {
            return sta(last);
        }
        return misty1(HexFormat.fromHexDigitsToLong(hex, 0, 16), last);
    }

    public EncryptionAlgorithm algorithm() {
        return algorithm;
    }

    /** The key in clear, for saving a simulator's state and for tests. Never log it. */
    public String revealHex() {
        HexFormat hex = HexFormat.of();
        String last = hex.toHexDigits(low);
        return algorithm == EncryptionAlgorithm.STA ? last : hex.toHexDigits(high) + last;
    }

    /** The 32-bit word at {@code index}, most significant first: what key-change sections carry. */
    int word(int index) {
        int shift = algorithm.keyBits() - 32 * (index + 1);
        return (int) (shift < 64 ? low >>> shift : high >>> (shift - 64));
    }

    /** The cipher under this key; EA07 without tables is {@code STA_TABLES_MISSING}. */
    public BlockCipher cipher(@Nullable StaTables tables) {
        if (algorithm == EncryptionAlgorithm.MISTY1) {
            return new Misty1(high, low);
        }
        if (tables == null) {
            throw new StsException(StsError.STA_TABLES_MISSING, "EA07 needs a table file");
        }
        return new StaCipher(tables, low);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof DecoderKey key
                && algorithm == key.algorithm
                && ((high ^ key.high) | (low ^ key.low)) == 0;
    }

    @Override
    public int hashCode() {
        return Long.hashCode(high ^ low);
    }

    @Override
    public String toString() {
        return "DecoderKey[" + algorithm + "]";
    }
}
