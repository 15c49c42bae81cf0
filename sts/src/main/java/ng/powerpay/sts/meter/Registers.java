package ng.powerpay.sts.meter;

import java.math.BigInteger;
import java.util.EnumMap;
import java.util.Map;
import ng.powerpay.sts.Units;
import ng.powerpay.sts.Utility;

/** Credit per utility, in units and in money (1/100000 of the currency unit). */
final class Registers {
    private static final int ALL = 0xFFFF;
    private static final int FIRST_CURRENCY = 4;
    private static final int COUNT = 8;

    /** More money than this is an overflow: about 10^38. */
    static final int MAX_MONEY_BITS = 127;

    private final Map<Utility, Units> units = new EnumMap<>(Utility.class);
    private final Map<Utility, BigInteger> money = new EnumMap<>(Utility.class);

    Units units(Utility utility) {
        return units.getOrDefault(utility, Units.ZERO);
    }

    BigInteger money(Utility utility) {
        return money.getOrDefault(utility, BigInteger.ZERO);
    }

    void set(Utility utility, Units amount) {
        units.put(utility, amount);
    }

    void set(Utility utility, BigInteger amount) {
        money.put(utility, amount);
    }

    static boolean exists(int register) {
        return register < COUNT || register == ALL;
    }

    /** Clears the register a ClearCredit token names. */
    void clear(int register) {
        for (Utility utility : Utility.values()) {
            if (register == ALL || register == utility.number()) {
                units.put(utility, Units.ZERO);
            }
            if (register == ALL || register == utility.number() + FIRST_CURRENCY) {
                money.put(utility, BigInteger.ZERO);
            }
        }
    }
}
