package ng.powerpay.sts;

/** What a register of the meter counts. */
public enum Utility {
    /** 0.1 kWh. */
    ELECTRICITY(0),
    /** 0.1 kilolitre. */
    WATER(1),
    /** 0.1 cubic metre. */
    GAS(2),
    /** 0.1 minute. */
    TIME(3);

    private static final Utility[] ALL = values();

    private final int number;

    Utility(int number) {
        this.number = number;
    }

    /** 0-3: the register, and the sub-class of a credit token (of a currency token less four). */
    public int number() {
        return number;
    }

    /** The utility of register 0-3. */
    public static Utility of(int number) {
        return ALL[StsException.field(number, 3, "a utility register")];
    }
}
