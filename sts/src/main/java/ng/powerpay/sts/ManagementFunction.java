package ng.powerpay.sts;

import java.util.Arrays;
import java.util.Optional;

/**
 * The class 2 functions that may be offered. SetTariffRate (2) and SetWaterMeterFactor (7) are
 * reserved by the STS Association, 11-15 belong to makers, and key changes have a type of their
 * own.
 */
public enum ManagementFunction {
    /** Value: watts, as an {@link AmountField}. */
    SET_MAXIMUM_POWER_LIMIT(0),
    /** Value: 0-3 a {@link Utility} register, 4-7 its currency register, FFFF all. */
    CLEAR_CREDIT(1),
    /** Value: 0. */
    CLEAR_TAMPER_CONDITION(5),
    /** Value: watts, as an {@link AmountField}. */
    SET_MAXIMUM_PHASE_POWER_UNBALANCE_LIMIT(6),
    /** STS202-5: six bits of index, then flags. */
    EXTENDED_TOKEN_SET(10);

    private final int subclass;

    ManagementFunction(int subclass) {
        this.subclass = subclass;
    }

    /** The sub-class nibble. */
    public int subclass() {
        return subclass;
    }

    /** By sub-class nibble; empty for those not offered. */
    public static Optional<ManagementFunction> of(int subclass) {
        return Arrays.stream(values()).filter(f -> f.subclass == subclass).findFirst();
    }
}
