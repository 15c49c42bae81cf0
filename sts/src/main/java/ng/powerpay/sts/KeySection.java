package ng.powerpay.sts;

/**
 * Class 2, Set1st..4thSectionDecoderKey: one part of a new decoder key. Its content is secret and
 * not printed.
 *
 * @param order 1-4, the order they are printed and usually typed in
 * @param payload 44 bits; see {@link KeyChange} for the layout
 */
public record KeySection(int order, long payload) implements TokenContent {
    private static final int[] SUBCLASS = {3, 4, 8, 9};

    public KeySection {
        boolean known = order >= 1 && order <= 4;
        StsException.require(known, StsError.FIELD_RANGE, "a key section is the 1st to 4th");
        StsException.require(payload >>> 44 == 0, StsError.FIELD_RANGE, "44 bits of content");
    }

    @Override
    public int tokenClass() {
        return 2;
    }

    @Override
    public int subclass() {
        return SUBCLASS[order - 1];
    }

    /** The order a sub-class stands for, 0 when it is no key section. */
    static int orderOf(int subclass) {
        return switch (subclass) {
            case 3 -> 1;
            case 4 -> 2;
            case 8 -> 3;
            case 9 -> 4;
            default -> 0;
        };
    }

    /** The bits {@code from+size-1..from} of the content. */
    public int bits(int from, int size) {
        return (int) ((payload >>> from) & ((1L << size) - 1));
    }

    @Override
    public String toString() {
        return "KeySection[order=" + order + "]";
    }
}
