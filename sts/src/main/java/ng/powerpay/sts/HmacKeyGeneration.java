package ng.powerpay.sts;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * DKGA04: the first bytes of HMAC-SHA-256 under the vending key, over what names meter and key. One
 * step of the SP 800-108 feedback key derivation.
 */
public final class HmacKeyGeneration {
    static final int KEY_BYTES = 20;
    static final int MESSAGE_BYTES = 49;

    private HmacKeyGeneration() {}

    static DecoderKey derive(byte[] secret, MeterConfig meter) {
        boolean proved = meter.register().type() != KeyType.COMMON;
        StsException.require(proved, StsError.KEY_TYPE, "DKGA04 is not defined for common keys");
        byte[] mac = hmac(secret, message(meter));
        try {
            ByteBuffer words = ByteBuffer.wrap(mac);
            return switch (meter.algorithm()) {
                case STA -> DecoderKey.sta(words.getLong());
                case MISTY1 -> DecoderKey.misty1(words.getLong(), words.getLong());
            };
        } finally {
            Arrays.fill(mac, (byte) 0);
        }
    }

    /** The lone fours count the items of the label (before the zero byte) and of the context. */
    public static byte[] message(MeterConfig meter) {
        KeyRegister register = meter.register();
        ByteBuffer out = ByteBuffer.allocate(MESSAGE_BYTES);
        out.put((byte) 4);
        putItem(out, "04");
        putItem(out, register.baseDate().code());
        putItem(out, meter.algorithm().code());
        putItem(out, meter.tariff().digits());
        out.put((byte) 0).put((byte) 4);
        putItem(out, register.sgc().digits());
        putItem(out, String.valueOf(register.type().digit()));
        putItem(out, String.valueOf(register.krn().value()));
        putItem(out, meter.pan().digits());
        return out.putInt(meter.algorithm().keyBits()).array();
    }

    private static void putItem(ByteBuffer out, String item) {
        out.put((byte) item.length()).put(item.getBytes(StandardCharsets.US_ASCII));
    }

    private static byte[] hmac(byte[] secret, byte[] message) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            return mac.doFinal(message);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java runtime has HmacSHA256", e);
        }
    }
}
