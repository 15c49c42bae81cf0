package ng.powerpay.sts;

import ng.powerpay.sts.TokenContent.Management;
import ng.powerpay.sts.TokenContent.TransferCredit;
import ng.powerpay.sts.TokenContent.TransferCurrency;
import ng.powerpay.sts.cipher.BlockCipher;
import ng.powerpay.sts.cipher.StaTables;
import org.jspecify.annotations.Nullable;

/**
 * Content to token and back, under one decoder key. Immutable and safe to share between threads.
 *
 * <p>The 64-bit block is sub-class (4), payload (44), checksum (16), most significant first. The
 * class is not in it but is covered by the checksum, so a token cannot be moved to another class.
 */
public final class TokenCodec {
    private final BlockCipher cipher;

    private TokenCodec(BlockCipher cipher) {
        this.cipher = cipher;
    }

    /**
     * For one meter's key.
     *
     * @param tables for EA07; EA11 has no use for them
     */
    public static TokenCodec of(DecoderKey key, @Nullable StaTables tables) {
        return new TokenCodec(key.cipher(tables));
    }

    /** The token that says {@code content}. */
    public Token encode(TokenContent content) {
        long block = block(content);
        int tokenClass = content.tokenClass();
        return Token.wrap(tokenClass, tokenClass == 1 ? block : cipher.encrypt(block));
    }

    /** A class 1 token, which needs no key. */
    public static Token unencrypted(MeterTest test) {
        return Token.wrap(1, block(test));
    }

    /** The block before encryption. */
    public static long block(TokenContent content) {
        long bits = ((long) content.subclass() << 44) | content.payload();
        return (bits << 16) | crc(content.tokenClass(), bits);
    }

    /** Class, then decryption, then checksum, and only then the sub-class and its fields. */
    public Decoded decode(Token token) {
        int tokenClass = token.tokenClass();
        if (tokenClass == 3) {
            return new Decoded.Undecodable(StsError.CLASS_RESERVED);
        }
        long block = tokenClass == 1 ? token.block() : cipher.decrypt(token.block());
        long bits = block >>> 16;
        if (crc(tokenClass, bits) != (block & 0xFFFF)) {
            return new Decoded.Undecodable(StsError.CRC_ERROR);
        }
        return read(tokenClass, (int) (bits >>> 44), bits & ((1L << 44) - 1));
    }

    private static int crc(int tokenClass, long bits) {
        int subclass = (int) (bits >>> 44);
        long covered = ((long) tokenClass << 48) | bits;
        boolean currency = tokenClass == 0 && subclass >= 4 && subclass < 8;
        return currency ? Crc16.ofCurrency(covered) : Crc16.of(covered);
    }

    private static Decoded read(int tokenClass, int subclass, long payload) {
        return switch (tokenClass) {
            case 0 -> readCredit(subclass, payload);
            case 1 -> MeterTest.read(subclass, payload);
            default -> readManagement(subclass, payload);
        };
    }

    private static Decoded readCredit(int subclass, long payload) {
        if (subclass > 7) {
            return new Decoded.Undecodable(StsError.SUBCLASS_RESERVED);
        }
        Tid tid = tid(payload);
        int amount = (int) payload & 0xFFFF;
        Utility utility = Utility.of(subclass & 3);
        return subclass < 4
                ? new TransferCredit(utility, rnd(payload), tid, new AmountField(amount))
                : new TransferCurrency(utility, tid, new CurrencyField(rnd(payload), amount));
    }

    private static Decoded readManagement(int subclass, long payload) {
        int order = KeySection.orderOf(subclass);
        if (order > 0) {
            return new KeySection(order, payload);
        }
        int value = (int) payload & 0xFFFF;
        return ManagementFunction.of(subclass)
                .<Decoded>map(f -> new Management(f, rnd(payload), tid(payload), value))
                .orElseGet(() -> new Decoded.Undecodable(StsError.SUBCLASS_RESERVED));
    }

    private static int rnd(long payload) {
        return (int) (payload >>> 40);
    }

    private static Tid tid(long payload) {
        return new Tid((int) (payload >>> 16) & Tid.MAX);
    }
}
