package ng.powerpay.sandbox.vendor;

import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import ng.powerpay.sandbox.meter.Account;
import ng.powerpay.sandbox.meter.Scenario;
import ng.powerpay.sandbox.platform.Body;
import ng.powerpay.sandbox.platform.Delays;
import ng.powerpay.sandbox.platform.Reply;
import ng.powerpay.sandbox.provider.Timing;
import ng.powerpay.sandbox.vendor.Answer.Refusal;
import ng.powerpay.sandbox.vendor.Answer.Refused;
import ng.powerpay.sandbox.vendor.Answer.Taken;
import ng.powerpay.sandbox.vendor.Vend.Stage;

/** Does what the meter's scenario says, down to the failures of the line. */
final class Play {

    private static final String HTML = "<html><body><h1>502 Bad Gateway</h1></body></html>";

    /** The one answer code that comes with a sale. */
    private static final String RESOLVED = "044";

    private final Vends vends;
    private final Settling settling;
    private final Timing.Vendors timing;

    /** References whose first call got lost on the way; the same reference sent again is sold. */
    private final Set<String> lost = ConcurrentHashMap.newKeySet();

    Play(Vends vends, Settling settling, Timing.Vendors timing) {
        this.vends = vends;
        this.settling = settling;
        this.timing = timing;
    }

    Reply play(Order order, Account account, Function<Answer, Reply.Whole> wire) throws InterruptedException {
        return switch (account.scenario()) {
            case TIMEOUT_VENDED, CONNECTION_CUT, SERVER_ERROR ->
                unheard(account, wire.apply(sell(order, account, Stage.DELIVERED)));
            case TIMEOUT_LOST, HTML_BODY ->
                lost.add(order.reference()) ? lostOnce(account) : wire.apply(sell(order, account, Stage.DELIVERED));
            default -> wire.apply(answer(order, account));
        };
    }

    private Answer answer(Order order, Account account) {
        return switch (account.scenario()) {
            case TOKEN_LATE -> sell(order, account, Stage.TOKENLESS);
            case PENDING -> waiting(order, account, Stage.PENDING);
            case PENDING_REVERSED -> waiting(order, account, Stage.DOOMED);
            case NEVER_DONE -> sell(order, account, Stage.STUCK);
            case REVERSED -> sell(order, account, Stage.REVERSED);
            case FAILED, CANNOT_VEND -> sell(order, account, Stage.FAILED);
            case WALLET_EMPTY -> Answer.refused(Refusal.WALLET_EMPTY);
            case COMPANY_DOWN -> Answer.refused(Refusal.COMPANY_DOWN);
            case CODE -> coded(order, account);
            case NORMAL,
                    ARREARS,
                    HIGH_MINIMUM,
                    KEY_CHANGE,
                    BONUS,
                    LONG_NAME,
                    SLOW,
                    VERIFY_DOWN,
                    TIMEOUT_VENDED,
                    CONNECTION_CUT,
                    SERVER_ERROR,
                    TIMEOUT_LOST,
                    HTML_BODY -> sell(order, account, Stage.DELIVERED);
        };
    }

    private Taken sell(Order order, Account account, Stage stage) {
        return new Taken(new Slip(vends.sell(order, account, stage), account));
    }

    private Answer waiting(Order order, Account account, Stage stage) {
        Taken taken = sell(order, account, stage);
        settling.later(taken.slip().vend());
        return taken;
    }

    private Answer coded(Order order, Account account) {
        return account.code().equals(RESOLVED)
                ? sell(order, account, Stage.RESOLVED)
                : new Refused(Refusal.CODE, account.code(), Optional.empty());
    }

    /** The sale happened, but the caller does not hear of it. */
    private Reply unheard(Account account, Reply.Whole sold) throws InterruptedException {
        return switch (account.scenario()) {
            case CONNECTION_CUT -> new Reply.Half(sold);
            case SERVER_ERROR -> Reply.of(500, "text/plain", Body.of("Server Error"));
            default -> unanswered();
        };
    }

    /** The request gets lost on its way. */
    private Reply lostOnce(Account account) throws InterruptedException {
        return account.scenario() == Scenario.HTML_BODY ? Reply.html(502, HTML) : unanswered();
    }

    private Reply unanswered() throws InterruptedException {
        Delays.pause(timing.hold());
        return new Reply.Nothing();
    }
}
