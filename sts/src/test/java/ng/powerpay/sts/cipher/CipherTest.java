package ng.powerpay.sts.cipher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.Random;
import ng.powerpay.sts.OwnTables;
import org.junit.jupiter.api.Test;

class CipherTest {
    private final Random random = new Random(7);

    private void assertInverts(BlockCipher cipher) {
        for (int i = 0; i < 100; i++) {
            long block = random.nextLong();
            long encrypted = cipher.encrypt(block);
            assertNotEquals(block, encrypted);
            assertEquals(block, cipher.decrypt(encrypted));
        }
    }

    @Test
    void decryptingUndoesEncrypting() {
        for (int i = 0; i < 100; i++) {
            assertInverts(new Misty1(random.nextLong(), random.nextLong()));
            assertInverts(new StaCipher(StaTables.sample(), random.nextLong()));
            assertInverts(new StaCipher(OwnTables.tables(), random.nextLong()));
        }
    }

    /** The standard's drawing, bit by bit, beside the look-up tables. */
    @Test
    void theLookUpTablesAgreeWithTheStandardsDrawing() {
        int[] numbers = java.util.Arrays.stream(OwnTables.TEXT.split("[,\\s]+", -1))
                .mapToInt(Integer::parseInt)
                .toArray();
        for (int i = 0; i < 200; i++) {
            long key = random.nextLong();
            long block = random.nextLong();
            long drawn = drawn(numbers, key, block);
            assertEquals(drawn, new StaCipher(OwnTables.tables(), key).encrypt(block));
        }
    }

    private static long drawn(int[] numbers, long key, long plain) {
        long k = Long.rotateRight(~key, 12);
        long block = plain;
        for (int round = 0; round < 16; round++) {
            long substituted = 0;
            for (int n = 0; n < 16; n++) {
                int table = (int) (k >>> (4 * n + 3)) & 1;
                int nibble = (int) (block >>> (4 * n)) & 15;
                substituted |= (long) numbers[16 * table + nibble] << (4 * n);
            }
            block = 0;
            for (int bit = 0; bit < 64; bit++) {
                block |= ((substituted >>> bit) & 1) << numbers[32 + bit];
            }
            k = Long.rotateLeft(k, 1);
        }
        return block;
    }
}
