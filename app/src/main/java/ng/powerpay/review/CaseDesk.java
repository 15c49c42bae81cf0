package ng.powerpay.review;

import java.util.List;
import ng.powerpay.job.Alarm;
import ng.powerpay.platform.ErrorCode;
import ng.powerpay.platform.Problem;
import ng.powerpay.provider.Exchange;
import ng.powerpay.purchase.Decisions;
import ng.powerpay.purchase.PurchaseId;
import ng.powerpay.purchase.PurchaseSearch;
import org.jspecify.annotations.Nullable;

/** Where people look at cases and decide them. */
final class CaseDesk {

    private final ReviewCases cases;
    private final Evidence evidence;
    private final PurchaseSearch search;
    private final Decisions decisions;
    private final Alarm alarm;

    CaseDesk(ReviewCases cases, Evidence evidence, PurchaseSearch search, Decisions decisions, Alarm alarm) {
        this.cases = cases;
        this.evidence = evidence;
        this.search = search;
        this.decisions = decisions;
        this.alarm = alarm;
    }

    /** @throws Problem CASE_NOT_FOUND */
    CaseFile file(long id) {
        var one = cases.find(id).orElseThrow(() -> Problem.of(ErrorCode.CASE_NOT_FOUND, "No case has this number."));
        var purchase = one.purchaseId();
        if (purchase == null) {
            var aside = new Question.Aside(false);
            var none = List.<Exchange>of();
            return new CaseFile(
                    one, null, actions(one, aside), aside.atStake(), List.of(), List.of(), List.of(), List.of(), none);
        }
        var about = evidence.about(purchase);
        var refunds = evidence.refunds(purchase);
        var question = Question.of(one, about, refunds);
        var reference = new PurchaseId(purchase);
        return new CaseFile(
                one,
                about,
                actions(one, question),
                question.atStake(),
                search.events(reference),
                search.postings(reference),
                refunds,
                evidence.attempts(purchase),
                evidence.exchanges(purchase));
    }

    private static List<CaseAction> actions(ReviewCase one, Question question) {
        return one.isOpen() ? question.actions() : List.of();
    }

    /** @throws Problem CASE_CHANGED when it is decided already */
    void take(long id, String who) {
        file(id);
        demand(cases.take(id, who));
    }

    /** @throws Problem CASE_CHANGED when it is decided already, or its note is full */
    void note(long id, String note, String who) {
        file(id);
        noted(id, note, who);
    }

    private void noted(long id, String note, String who) {
        if (!cases.note(id, who, note)) {
            demand(cases.find(id).map(ReviewCase::isOpen).orElse(false));
            throw Problem.field(ErrorCode.FIELD_INVALID, "note", "The note is full.");
        }
    }

    /**
     * Does what was decided.
     *
     * @return false when it was a proposal, which another person must agree to
     * @throws Problem CASE_ACTION_NOT_POSSIBLE, SECOND_PERSON_NEEDED; CASE_CHANGED when somebody
     *     else decided first
     */
    boolean decide(long id, CaseDecision decision, String who) {
        var file = file(id);
        var one = file.about();
        if (!one.isOpen()) {
            // The same again, perhaps because the answer was lost.
            demand(who.equals(one.decidedBy()) && same(decision.action(), one.decision()));
            return true;
        }
        if (!file.actions().contains(decision.action())) {
            throw Problem.field(ErrorCode.CASE_ACTION_NOT_POSSIBLE, "action", "Possible now: " + file.actions() + ".");
        }
        if (decision.action() == CaseAction.WRITE_OFF && who.equals(one.proposedBy())) {
            throw Problem.of(ErrorCode.SECOND_PERSON_NEEDED, "You proposed it; somebody else must agree.");
        }
        if (decision.action() == CaseAction.MARK_VENDED && file.purchase() != null) {
            decision.delivered(file.purchase().type());
        }
        var note = decision.note();
        if (note != null) {
            noted(id, note, who);
        }
        if (decision.action() == CaseAction.WRITE_OFF && one.proposedBy() == null) {
            demand(cases.propose(id, CaseAction.WRITE_OFF, who));
            return false;
        }
        demand(done(file, decision, who));
        alarm.ring();
        return true;
    }

    /** Sending the refund of everything again is noted as the decision to refund. */
    private static boolean same(CaseAction action, @Nullable String decided) {
        return action.name().equals(decided) || (action == CaseAction.SEND_AGAIN && "REFUND".equals(decided));
    }

    private boolean done(CaseFile file, CaseDecision decision, String who) {
        return switch (Question.of(file.about(), file.purchase(), file.refunds())) {
            case Question.OfPurchase(var purchase, var _) -> done(purchase, decision, file.about(), who);
            case Question.OfRefund refund -> done(refund, decision.action(), file.about(), who);
            case Question.Aside _ -> cases.close(file.about().id(), decision.action(), who);
        };
    }

    private boolean done(Evidence.About purchase, CaseDecision decision, ReviewCase one, String who) {
        var id = new PurchaseId(purchase.id());
        return switch (decision.action()) {
            case RESUME, SEND_AGAIN -> decisions.resume(id, who);
            case REFUND -> decisions.refund(id, who);
            case MARK_VENDED ->
                decisions.markVended(id, decision.delivered(purchase.type()), decision.unitsTenths(), who);
            case WRITE_OFF -> decisions.writeOff(id, proposer(one), who);
            case SETTLE -> false;
        };
    }

    private boolean done(Question.OfRefund refund, CaseAction action, ReviewCase one, String who) {
        var id = new PurchaseId(refund.purchase());
        return action == CaseAction.SEND_AGAIN
                ? decisions.sendAgain(id, refund.number(), who)
                : decisions.writeOffRefund(id, refund.number(), refund.amount(), proposer(one), who);
    }

    private static String proposer(ReviewCase one) {
        var by = one.proposedBy();
        if (by == null) {
            throw new IllegalStateException("nobody proposed it");
        }
        return by;
    }

    private static void demand(boolean quickest) {
        if (!quickest) {
            throw Problem.of(ErrorCode.CASE_CHANGED, "It has changed since you looked at it. Look again.");
        }
    }
}
