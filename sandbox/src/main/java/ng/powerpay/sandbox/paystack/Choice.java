package ng.powerpay.sandbox.paystack;

import ng.powerpay.sandbox.platform.Request;

/** What was chosen on the checkout page. */
record Choice(Channel channel, TestCard card, Outcome outcome, RefundPlan refund) {

    /** From the posted form; what is missing or unknown takes the friendly value. */
    static Choice from(Request request) {
        return new Choice(
                Channel.of(request.form("channel")).orElse(Channel.CARD),
                TestCard.of(request.form("card")).orElse(TestCard.SUCCESS),
                Outcome.of(request.form("outcome")).orElse(Outcome.SUCCESS),
                RefundPlan.of(request.form("refund")).orElse(RefundPlan.PROCESSED));
    }

    boolean declined() {
        boolean badCard = channel == Channel.CARD && card == TestCard.DECLINED;
        return badCard || outcome == Outcome.DECLINE;
    }

    boolean timesOut() {
        return channel == Channel.CARD && card == TestCard.TIMEOUT;
    }
}
