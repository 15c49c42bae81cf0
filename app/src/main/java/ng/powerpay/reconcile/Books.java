package ng.powerpay.reconcile;

import java.util.List;
import ng.powerpay.platform.Kobo;

/** Our side of a day: what was booked on it, and whatever the lines name. */
record Books(List<Payment> payments, List<Refund> refunds, List<Vend> vends) {

    /**
     * A purchase as its gateway should know it.
     *
     * @param booked everything taken for it, from its postings
     * @param today whether it was booked on the day and its line must be there
     * @param lossBooked whether a chargeback was
     */
    record Payment(
            String purchase,
            String provider,
            String reference,
            String state,
            Kobo booked,
            boolean givenBack,
            boolean today,
            boolean lossBooked) {

        boolean unpaid() {
            return state.equals("AWAITING_PAYMENT") || state.equals("EXPIRED");
        }
    }

    /**
     * @param key what the gateway should know it by: {@code PP...-R0}
     * @param payment the reference of its payment
     */
    record Refund(
            String purchase, String provider, String key, String payment, String state, Kobo amount, boolean today) {

        boolean done() {
            return state.equals("DONE");
        }
    }

    /**
     * An attempt.
     *
     * @param delivered whether this very attempt is what our books have as delivered
     * @param reversed whether the purchase was taken back since
     * @param current whether it is the attempt that is under way
     */
    record Vend(
            String purchase,
            String provider,
            String reference,
            String state,
            Kobo amount,
            boolean delivered,
            boolean reversed,
            boolean current,
            boolean today) {}
}
