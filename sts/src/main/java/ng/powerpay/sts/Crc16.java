package ng.powerpay.sts;

/**
 * The checksum of a token: reflected polynomial A001, start FFFF, its two bytes swapped at the end.
 */
public final class Crc16 {
    private static final char[] TABLE = table();

    private Crc16() {}

    /** Over class, sub-class and payload: 50 bits in the low end of {@code bits}, as 7 bytes. */
    static int of(long bits) {
        return swap(run(bits));
    }

    /** CRC_C of currency tokens: one more byte 01 follows. */
    static int ofCurrency(long bits) {
        return swap(step(run(bits), 1));
    }

    /** Over any bytes. */
    public static int of(byte[] bytes) {
        int crc = 0xFFFF;
        for (byte b : bytes) {
            crc = step(crc, b);
        }
        return swap(crc);
    }

    private static int run(long bits) {
        int crc = 0xFFFF;
        for (int shift = 48; shift >= 0; shift -= 8) {
            crc = step(crc, (int) (bits >>> shift));
        }
        return crc;
    }

    private static int step(int crc, int next) {
        return (crc >>> 8) ^ TABLE[(crc ^ next) & 0xFF];
    }

    private static int swap(int crc) {
        return ((crc & 0xFF) << 8) | (crc >>> 8);
    }

    private static char[] table() {
        char[] table = new char[256];
        for (int i = 0; i < 256; i++) {
            int crc = i;
            for (int bit = 0; bit < 8; bit++) {
                crc = (crc >>> 1) ^ ((crc & 1) == 0 ? 0 : 0xA001);
            }
            table[i] = (char) crc;
        }
        return table;
    }
}
