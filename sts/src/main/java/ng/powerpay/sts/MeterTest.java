package ng.powerpay.sts;

/**
 * Class 1, InitiateMeterTest/Display: asks the meter to test itself or show something. It is not
 * encrypted and works on every meter of the maker.
 *
 * @param subclass 0 (two-digit maker code), 1 (four-digit) or 2 (STS202-5, as 0)
 * @param control one bit per test, lowest first; all ones runs every test
 * @param maker maker code in binary
 */
public record MeterTest(int subclass, long control, int maker) implements TokenContent {
    public MeterTest {
        StsException.field(subclass, 2, "a class 1 sub-class");
        boolean fits = control >>> controlBits(subclass) == 0;
        StsException.require(fits, StsError.FIELD_RANGE, "control bits that do not exist");
        StsException.field(maker, subclass == 1 ? 9999 : 99, "a maker code");
    }

    /** 28 bits beside a four-digit maker code, else 36. */
    public static int controlBits(int subclass) {
        return subclass == 1 ? 28 : 36;
    }

    @Override
    public int tokenClass() {
        return 1;
    }

    @Override
    public long payload() {
        return (control << (44 - controlBits(subclass))) | maker;
    }

    static Decoded read(int subclass, long payload) {
        if (subclass > 2) {
            return new Undecodable(StsError.SUBCLASS_RESERVED);
        }
        int makerBits = 44 - controlBits(subclass);
        int maker = (int) payload & ((1 << makerBits) - 1);
        if (maker > (subclass == 1 ? 9999 : 99)) {
            return new Undecodable(StsError.FIELD_RANGE);
        }
        return new MeterTest(subclass, payload >>> makerBits, maker);
    }
}
