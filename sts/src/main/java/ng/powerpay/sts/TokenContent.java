package ng.powerpay.sts;

/**
 * What a token says, in the standard's words. Each kind knows its class, sub-class and the 44 bits
 * between sub-class and checksum.
 */
public sealed interface TokenContent extends Decoded permits TokenContent.Identified, MeterTest, KeySection {

    /** 0 credit, 1 test and display, 2 management. */
    int tokenClass();

    /** The four bits that head the block. */
    int subclass();

    /** 44 bits. */
    long payload();

    /** A token that uses up a token identifier of the meter. */
    sealed interface Identified extends TokenContent {
        Tid tid();
    }

    /**
     * Class 0, sub-class 0-3: credit in units.
     *
     * @param rnd four random bits; they do not make a token unique, the identifier does
     */
    record TransferCredit(Utility utility, int rnd, Tid tid, AmountField amount) implements Identified {
        public TransferCredit {
            StsException.field(rnd, 15, "RND");
        }

        @Override
        public int tokenClass() {
            return 0;
        }

        @Override
        public int subclass() {
            return utility.number();
        }

        @Override
        public long payload() {
            return identified(rnd, tid, amount.code());
        }
    }

    /** Class 0, sub-class 4-7: credit in money. */
    record TransferCurrency(Utility utility, Tid tid, CurrencyField amount) implements Identified {
        @Override
        public int tokenClass() {
            return 0;
        }

        @Override
        public int subclass() {
            return 4 + utility.number();
        }

        @Override
        public long payload() {
            return identified(amount.signExponent(), tid, amount.amount());
        }
    }

    /**
     * Class 2: one of the {@link ManagementFunction}s.
     *
     * @param value 16 bits, meaning by function
     */
    record Management(ManagementFunction function, int rnd, Tid tid, int value) implements Identified {
        public Management {
            StsException.field(rnd, 15, "RND");
            StsException.field(value, 0xFFFF, "a management value");
        }

        @Override
        public int tokenClass() {
            return 2;
        }

        @Override
        public int subclass() {
            return function.subclass();
        }

        @Override
        public long payload() {
            return identified(rnd, tid, value);
        }
    }

    private static long identified(int rnd, Tid tid, int value) {
        return ((long) rnd << 40) | ((long) tid.value() << 16) | value;
    }
}
