package ng.powerpay.sts.cipher;

/**
 * One round of EA07 as table look-ups. Substitution works on nibbles and permutation on bits, so a
 * byte's whole way through a round is one 64-bit word, chosen by place, value and the two key bits
 * that pick S1 or S2 for its nibbles; a round is the union of eight such words. The tables take
 * 64 kB a direction. Smaller ones (substitute first, then place) were tried: a fifth slower.
 */
final class StaRounds {
    private static final int PLACES = 8;
    private static final int ENTRIES = PLACES << 10;

    private final int[][] inverse;
    private final long[] forward;
    private final long[] backward;
    private final long[] permuteBack;

    StaRounds(int[] s1, int[] s2, int[] permutation) {
        int[] unpermutation = invert(permutation);
        this.inverse = new int[][] {invert(s1), invert(s2)};
        this.forward = table(new int[][] {s1, s2}, permutation);
        this.backward = table(inverse, unpermutation);
        this.permuteBack = plain(unpermutation);
    }

    /** Substitute under {@code key}, then permute. */
    long forward(long block, long key) {
        return through(forward, block, key);
    }

    /** Undo a substitution under {@code key}, then the permutation before it. */
    long backward(long block, long key) {
        return through(backward, block, key);
    }

    /** Undo the permutation alone. */
    long permuteBack(long block) {
        long out = 0;
        for (int place = 0; place < PLACES; place++) {
            out |= permuteBack[(place << 8) | ((int) (block >>> (8 * place)) & 0xFF)];
        }
        return out;
    }

    /** Undo the substitution alone. */
    long substituteBack(long block, long key) {
        long out = 0;
        for (int shift = 0; shift < 64; shift += 4) {
            int table = (int) (key >>> (shift + 3)) & 1;
            out |= (long) inverse[table][(int) (block >>> shift) & 0xF] << shift;
        }
        return out;
    }

    private static long through(long[] table, long block, long key) {
        long out = 0;
        for (int place = 0; place < PLACES; place++) {
            int shift = 8 * place;
            int value = (int) (block >>> shift) & 0xFF;
            int bits = (int) (key >>> shift);
            // Key bit 3 of the byte picks the low nibble's table, bit 7 the high nibble's.
            int choice = ((bits & 0x08) << 5) | ((bits & 0x80) << 2);
            out |= table[(place << 10) | choice | value];
        }
        return out;
    }

    private static long[] table(int[][] substitutions, int[] permutation) {
        long[] table = new long[ENTRIES];
        for (int i = 0; i < ENTRIES; i++) {
            int low = substitutions[(i >>> 8) & 1][i & 0xF];
            int high = substitutions[(i >>> 9) & 1][(i >>> 4) & 0xF];
            table[i] = spread((high << 4) | low, i >>> 10, permutation);
        }
        return table;
    }

    private static long[] plain(int[] permutation) {
        long[] table = new long[PLACES << 8];
        for (int i = 0; i < table.length; i++) {
            table[i] = spread(i & 0xFF, i >>> 8, permutation);
        }
        return table;
    }

    private static long spread(int value, int place, int[] permutation) {
        long out = 0;
        for (int bit = 0; bit < 8; bit++) {
            out |= (long) ((value >>> bit) & 1) << permutation[8 * place + bit];
        }
        return out;
    }

    private static int[] invert(int[] map) {
        int[] inverse = new int[map.length];
        for (int i = 0; i < map.length; i++) {
            inverse[map[i]] = i;
        }
        return inverse;
    }
}
