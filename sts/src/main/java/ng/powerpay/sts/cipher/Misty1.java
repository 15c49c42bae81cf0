package ng.powerpay.sts.cipher;

/**
 * MISTY1 with eight rounds, RFC 2994 / ISO/IEC 18033-3, the cipher of EA11: one big-endian block,
 * no mode, no padding.
 *
 * <p>Function names (FI, FO, FL) are the RFC's. {@code ek} is its expanded key: eight words of the
 * key, then eight of FI over neighbouring words.
 */
public final class Misty1 implements BlockCipher {
    private static final int ROUNDS = 8;
    private static final char[] S7 = MistyTables.S7;
    private static final char[] S9 = MistyTables.S9;

    private final int[] ek = new int[16];

    /** The 128-bit key, {@code high} holding its first eight bytes. */
    public Misty1(long high, long low) {
        for (int i = 0; i < 4; i++) {
            ek[i] = (int) (high >>> (48 - 16 * i)) & 0xFFFF;
            ek[i + 4] = (int) (low >>> (48 - 16 * i)) & 0xFFFF;
        }
        for (int i = 0; i < 8; i++) {
            ek[i + 8] = fi(ek[i], ek[(i + 1) & 7]);
        }
    }

    @Override
    public long encrypt(long plain) {
        int left = (int) (plain >>> 32);
        int right = (int) plain;
        for (int round = 0; round < ROUNDS; round += 2) {
            left = flEven(left, round / 2);
            right = flOdd(right, round / 2);
            right ^= fo(left, round);
            left ^= fo(right, round + 1);
        }
        left = flEven(left, ROUNDS / 2);
        right = flOdd(right, ROUNDS / 2);
        return ((long) right << 32) | (left & 0xFFFF_FFFFL);
    }

    @Override
    public long decrypt(long cipher) {
        int right = (int) (cipher >>> 32);
        int left = (int) cipher;
        left = flEvenInverse(left, ROUNDS / 2);
        right = flOddInverse(right, ROUNDS / 2);
        for (int round = ROUNDS - 2; round >= 0; round -= 2) {
            left ^= fo(right, round + 1);
            right ^= fo(left, round);
            left = flEvenInverse(left, round / 2);
            right = flOddInverse(right, round / 2);
        }
        return ((long) left << 32) | (right & 0xFFFF_FFFFL);
    }

    private int fo(int in, int k) {
        int t0 = in >>> 16;
        int t1 = in & 0xFFFF;
        t0 = fi(t0 ^ ek[k], ek[((k + 5) & 7) + 8]) ^ t1;
        t1 = fi(t1 ^ ek[(k + 2) & 7], ek[((k + 1) & 7) + 8]) ^ t0;
        t0 = fi(t0 ^ ek[(k + 7) & 7], ek[((k + 3) & 7) + 8]) ^ t1;
        t1 ^= ek[(k + 4) & 7];
        return (t1 << 16) | t0;
    }

    private static int fi(int in, int key) {
        int d7 = in & 0x7F;
        int d9 = S9[in >>> 7] ^ d7;
        d7 = S7[d7] ^ (d9 & 0x7F) ^ (key >>> 9);
        return (d7 << 9) | (S9[d9 ^ (key & 0x1FF)] ^ d7);
    }

    /** FL for an even RFC index 2h. */
    private int flEven(int in, int h) {
        int d0 = in >>> 16;
        int d1 = (in & 0xFFFF) ^ (d0 & ek[h]);
        d0 ^= d1 | ek[((h + 6) & 7) + 8];
        return (d0 << 16) | d1;
    }

    private int flEvenInverse(int in, int h) {
        int d1 = in & 0xFFFF;
        int d0 = (in >>> 16) ^ (d1 | ek[((h + 6) & 7) + 8]);
        d1 ^= d0 & ek[h];
        return (d0 << 16) | d1;
    }

    /** FL for an odd RFC index 2h+1. */
    private int flOdd(int in, int h) {
        int d0 = in >>> 16;
        int d1 = (in & 0xFFFF) ^ (d0 & ek[((h + 2) & 7) + 8]);
        d0 ^= d1 | ek[(h + 4) & 7];
        return (d0 << 16) | d1;
    }

    private int flOddInverse(int in, int h) {
        int d1 = in & 0xFFFF;
        int d0 = (in >>> 16) ^ (d1 | ek[(h + 4) & 7]);
        d1 ^= d0 & ek[((h + 2) & 7) + 8];
        return (d0 << 16) | d1;
    }
}
