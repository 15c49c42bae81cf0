package ng.powerpay.sts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumSet;
import java.util.Random;
import java.util.Set;
import ng.powerpay.sts.TokenContent.TransferCredit;
import ng.powerpay.sts.meter.MeterLimits;
import ng.powerpay.sts.meter.TokenResult;
import ng.powerpay.sts.meter.VirtualMeter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * A million random credit tokens per algorithm, each typed into a virtual meter three times: as it
 * is, again, and with one digit changed. {@code -Dsts.seed=N} and {@code -Dsts.tokens=N} change
 * the run.
 */
class CreditTokenPropertyTest {
    private static final int TOKENS = Integer.getInteger("sts.tokens", 1_000_000);
    private static final long SEED = Long.getLong("sts.seed", 62_055_41L);
    // One in 2^16, of the three quarters of changed tokens that do not land on the reserved class.
    private static final double EXPECTED_PASSING = 0.75 / 65_536;
    private static final double MOST_PASSING = 3 * EXPECTED_PASSING;
    private static final Set<StsError> BEFORE_CHECKSUM = EnumSet.of(StsError.CRC_ERROR, StsError.CLASS_RESERVED);
    private static final Units HUGE = new Units(100_000_000_000_000L);
    private static final Set<TokenResult> UNREADABLE =
            EnumSet.of(TokenResult.CRC_ERROR, TokenResult.FORMAT_ERROR, TokenResult.FUNCTION_ERROR);

    private final Random random = new Random(SEED);

    @ParameterizedTest
    @EnumSource(EncryptionAlgorithm.class)
    void everyTokenCreditsWhatTheRulesPromiseOnceAndOnlyAsTyped(EncryptionAlgorithm algorithm) {
        MeterConfig config = Training.meter(algorithm);
        TokenCodec codec = Training.codec(config);
        VirtualMeter meter = meter(config);
        VirtualMeter victim = meter(config);
        int checksumPassed = 0;
        int taken = 0;
        for (int n = 0; n < TOKENS; n++) {
            long asked = asked();
            TransferCredit content = content(n, asked);
            String digits = codec.encode(content).digits();
            typedOnce(meter, content, digits, asked);
            assertEquals(TokenResult.USED_ERROR, meter.enter(digits).result());
            String changed = oneDigitChanged(digits);
            if (checksumPasses(codec, changed)) {
                checksumPassed++;
                taken += victim.enter(changed).result().accepted() ? 1 : 0;
                victim = meter(config);
            } else {
                assertTrue(UNREADABLE.contains(victim.enter(changed).result()));
            }
        }
        report(algorithm, checksumPassed, taken);
        assertTrue(checksumPassed <= MOST_PASSING * TOKENS, "the checksum lets too much through");
    }

    private static void report(EncryptionAlgorithm algorithm, int checksumPassed, int taken) {
        System.out.printf("%s: %,d tokens, seed %d%n", algorithm, TOKENS, SEED);
        System.out.printf(
                "  one digit changed: %d of %,d pass the checksum (expected %.0f), %d taken%n",
                checksumPassed, TOKENS, EXPECTED_PASSING * TOKENS, taken);
    }

    private static boolean checksumPasses(TokenCodec codec, String digits) {
        try {
            return switch (codec.decode(Token.parse(digits))) {
                case Decoded.Undecodable no -> !BEFORE_CHECKSUM.contains(no.error());
                case TokenContent content -> true;
            };
        } catch (StsException e) {
            return false;
        }
    }

    private static VirtualMeter meter(MeterConfig config) {
        VendingKey key = Training.key(config.register());
        return Training.virtual(config, key, new MeterLimits(50, HUGE));
    }

    /** Spread evenly over all sizes, not over all values: small amounts are the usual ones. */
    private long asked() {
        long ceiling = 1L << (1 + random.nextInt(25));
        return 1 + random.nextLong(Math.min(AmountField.MAX_TENTHS, ceiling));
    }

    private TransferCredit content(int n, long asked) {
        Utility utility = Utility.of(random.nextInt(4));
        Tid tid = new Tid((int) (16L * n % Tid.MAX));
        int rnd = random.nextInt(16);
        return new TransferCredit(utility, rnd, tid, AmountField.roundingUp(asked));
    }

    private void typedOnce(VirtualMeter meter, TransferCredit content, String digits, long asked) {
        Utility utility = content.utility();
        Units before = meter.credit(utility);
        assertEquals(TokenResult.ACCEPT, meter.enter(digits).result());
        long credited = meter.credit(utility).minus(before).tenths();
        assertEquals(promised(asked), credited);
        assertFalse(credited < asked);
    }

    /** The rule in other words: the next multiple of the step above the start of its range. */
    private static long promised(long tenths) {
        long start = 0;
        for (long step = 1; ; step *= 10) {
            long last = start + 16_383 * step;
            if (tenths <= last) {
                long above = Math.max(0, tenths - start);
                return start + (above + step - 1) / step * step;
            }
            start = last + step;
        }
    }

    private String oneDigitChanged(String digits) {
        int place = random.nextInt(Token.LENGTH);
        int digit = digits.charAt(place) - '0';
        char other = (char) ('0' + (digit + 1 + random.nextInt(9)) % 10);
        return digits.substring(0, place) + other + digits.substring(place + 1);
    }
}
