package ng.powerpay.sandbox.gateway;

import java.util.List;
import ng.powerpay.sandbox.gateway.TestCard.Effect;
import ng.powerpay.sandbox.platform.Request;

/**
 * What was chosen on the checkout page.
 *
 * @param card means something only when the channel is a card
 */
public record Choice(Channel channel, TestCard card, Outcome outcome, RefundPlan refund) {

    /** From the posted form; what is missing or unknown takes the friendly value. */
    static Choice from(Request request, List<TestCard> cards) {
        return new Choice(
                Channel.of(request.form("channel")).orElse(Channel.CARD),
                TestCard.of(cards, request.form("card")).orElse(cards.getFirst()),
                Outcome.of(request.form("outcome")).orElse(Outcome.SUCCESS),
                RefundPlan.of(request.form("refund")).orElse(RefundPlan.PROCESSED));
    }

    /** Money came by bank transfer, without the page. */
    static Choice transfer(List<TestCard> cards) {
        return new Choice(Channel.BANK_TRANSFER, cards.getFirst(), Outcome.SUCCESS, RefundPlan.PROCESSED);
    }

    boolean declined() {
        return has(Effect.DECLINES) || outcome == Outcome.DECLINE;
    }

    boolean timesOut() {
        return has(Effect.TIMES_OUT);
    }

    private boolean has(Effect effect) {
        return channel == Channel.CARD && card.effect() == effect;
    }
}
