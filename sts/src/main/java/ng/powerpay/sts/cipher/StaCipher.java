package ng.powerpay.sts.cipher;

/**
 * STA, the cipher of EA07: sixteen rounds of substitution and permutation, the key turned one bit
 * left after each.
 */
public final class StaCipher implements BlockCipher {
    private static final int ROUNDS = 16;
    private static final int ALIGNMENT = 12;

    private final StaRounds rounds;
    private final long firstKey;

    public StaCipher(StaTables tables, long key) {
        this.rounds = tables.rounds();
        this.firstKey = Long.rotateRight(~key, ALIGNMENT);
    }

    @Override
    public long encrypt(long plain) {
        long block = plain;
        long key = firstKey;
        for (int round = 0; round < ROUNDS; round++) {
            block = rounds.forward(block, key);
            key = Long.rotateLeft(key, 1);
        }
        return block;
    }

    /**
     * Runs the rounds backwards. Each table look-up undoes one substitution and the permutation of
     * the round before, so the first permutation and the last substitution stand alone.
     */
    @Override
    public long decrypt(long cipher) {
        long block = rounds.permuteBack(cipher);
        long key = Long.rotateLeft(firstKey, ROUNDS - 1);
        for (int round = ROUNDS - 1; round > 0; round--) {
            block = rounds.backward(block, key);
            key = Long.rotateRight(key, 1);
        }
        return rounds.substituteBack(block, key);
    }
}
