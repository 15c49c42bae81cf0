package ng.powerpay.purchase;

import ng.powerpay.vending.MeterType;
import org.jspecify.annotations.Nullable;

/**
 * What customer, gateway and vendor do in a case, and the one right end of it.
 *
 * @param review the kind of the case a person must find open; null where none is needed
 */
record Story(String name, Plan plan, State end, @Nullable String review) {

    /** @param slow asked about so often that only one delivery of it is tried */
    record Plan(Selling selling, Paying paying, Repaying repaying, boolean replaySafe, MeterType type, boolean slow) {

        static final Plan USUAL =
                new Plan(Selling.DELIVERS, Paying.PAYS, Repaying.DONE, true, MeterType.PREPAID, false);

        Plan with(Selling other) {
            return new Plan(other, paying, repaying, replaySafe, type, slow);
        }

        Plan with(Paying other) {
            return new Plan(selling, other, repaying, replaySafe, type, slow);
        }

        Plan with(Repaying other) {
            return new Plan(selling, paying, other, replaySafe, type, slow);
        }

        Plan notReplaySafe() {
            return new Plan(selling, paying, repaying, false, type, slow);
        }

        Plan postpaid() {
            return new Plan(selling, paying, repaying, replaySafe, MeterType.POSTPAID, slow);
        }

        Plan slowly() {
            return new Plan(selling, paying, repaying, replaySafe, type, true);
        }
    }

    static Story ends(String name, Plan plan, State end) {
        return new Story(name, plan, end, null);
    }

    static Story asks(String name, Plan plan, String review) {
        return new Story(name, plan, State.REVIEW, review);
    }

    boolean mayAlsoBeInDoubt() {
        return !plan.replaySafe();
    }
}
