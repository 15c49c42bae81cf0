package ng.powerpay.proving.world;

/** Chance that is the same for the same seed, on every machine (SplitMix64). */
public final class Dice {

    private long state;

    public Dice(long seed) {
        state = seed * 0x9E3779B97F4A7C15L + 0x632BE59BD9B4E019L;
    }

    private long next() {
        state += 0x9E3779B97F4A7C15L;
        var mixed = (state ^ (state >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return mixed ^ (mixed >>> 31);
    }

    /** From 0, below this. */
    public int below(int bound) {
        return (int) ((next() >>> 33) % bound);
    }

    public long between(long least, long most) {
        return least + (next() >>> 1) % (most - least + 1);
    }

    public boolean chance(int perMille) {
        return below(1000) < perMille;
    }

    public boolean coin() {
        return next() < 0;
    }
}
