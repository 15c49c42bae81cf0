package ng.powerpay.sts;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Cipher;
import javax.crypto.spec.SecretKeySpec;

/**
 * DKGA02: {@code key = DES(VK, X) xor X xor VK}, where X is the PAN block xor the control block.
 */
public final class DesKeyGeneration {
    static final int KEY_BYTES = 8;

    private DesKeyGeneration() {}

    /**
     * One source forces parity on the vending key before its last use and no vector tells who is
     * right, so only keys for which it cannot matter are taken.
     */
    static void requireOddParity(byte[] secret) {
        for (byte b : secret) {
            boolean odd = Integer.bitCount(b & 0xFF) % 2 == 1;
            StsException.require(odd, StsError.KEY_PARITY, "a DES vending key has odd parity");
        }
    }

    static DecoderKey derive(byte[] secret, MeterConfig meter) {
        boolean sta = meter.algorithm() == EncryptionAlgorithm.STA;
        StsException.require(sta, StsError.ALGORITHM_REFUSED, "DKGA02 makes keys for EA07 only");
        long x = panBlock(meter) ^ controlBlock(meter);
        return DecoderKey.sta(des(secret, x) ^ x ^ ByteBuffer.wrap(secret).getLong());
    }

    /** Digits 2-17 of the PAN, one per nibble; a common key (KT 3) knows the issuer only. */
    public static long panBlock(MeterConfig meter) {
        String digits = meter.pan().digits();
        boolean common = meter.register().type() == KeyType.COMMON;
        int known = common ? meter.pan().iin().length() : digits.length() - 1;
        return HexFormat.fromHexDigitsToLong(digits.substring(1, known)) << (4 * (17 - known));
    }

    /** KT, SGC, TI and KRN as decimal digits, one per nibble, then six nibbles of ones. */
    public static long controlBlock(MeterConfig meter) {
        KeyRegister register = meter.register();
        String group = register.type().digit() + register.sgc().digits();
        String key = meter.tariff().digits() + register.krn().value();
        return HexFormat.fromHexDigitsToLong(group + key + "FFFFFF");
    }

    private static long des(byte[] secret, long block) {
        try {
            Cipher des = Cipher.getInstance("DES/ECB/NoPadding");
            des.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(secret, "DES"));
            byte[] out =
                    des.doFinal(ByteBuffer.allocate(KEY_BYTES).putLong(block).array());
            return ByteBuffer.wrap(out).getLong();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java runtime lacks DES", e);
        }
    }
}
