package ng.powerpay.review;

import java.util.List;
import java.util.Set;
import ng.powerpay.approval.Approval;
import ng.powerpay.approval.Approvals;
import ng.powerpay.platform.ErrorCode;
import ng.powerpay.platform.Problem;
import ng.powerpay.provider.Exchange;
import ng.powerpay.purchase.Decisions;
import ng.powerpay.purchase.PurchaseId;
import ng.powerpay.purchase.PurchaseSearch;
import ng.powerpay.role.Role;
import org.jspecify.annotations.Nullable;

/** Where people look at cases and decide them: some alone, some only two together. */
final class CaseDesk {

    /** Who decides: with a proposer there are two. */
    record Deciders(@Nullable String proposer, String by) {}

    private final ReviewCases cases;
    private final Evidence evidence;
    private final PurchaseSearch search;
    private final Decisions decisions;
    private final Approvals approvals;
    private final Runnable moved;

    /** @param moved told once what was decided stands */
    CaseDesk(Known known, Decisions decisions, Approvals approvals, Runnable moved) {
        this.cases = known.cases();
        this.evidence = known.evidence();
        this.search = known.search();
        this.decisions = decisions;
        this.approvals = approvals;
        this.moved = moved;
    }

    /** What it reads. */
    record Known(ReviewCases cases, Evidence evidence, PurchaseSearch search) {}

    /** @throws Problem CASE_NOT_FOUND */
    CaseFile file(long id) {
        var one = cases.find(id).orElseThrow(() -> Problem.of(ErrorCode.CASE_NOT_FOUND, "No case has this number."));
        var purchase = one.purchaseId();
        if (purchase == null) {
            var aside = new Question.Aside(false);
            var none = List.<Exchange>of();
            var actions = actions(one, aside);
            return new CaseFile(
                    one,
                    null,
                    actions,
                    two(actions),
                    aside.atStake(),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    none);
        }
        var about = evidence.about(purchase);
        var refunds = evidence.refunds(purchase);
        var question = Question.of(one, about, refunds);
        var reference = new PurchaseId(purchase);
        var actions = actions(one, question);
        return new CaseFile(
                one,
                about,
                actions,
                actions.stream()
                        .filter(action -> takesTwo(one, question, action))
                        .toList(),
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

    private static List<CaseAction> two(List<CaseAction> actions) {
        return actions.stream().filter(action -> action == CaseAction.WRITE_OFF).toList();
    }

    /**
     * Alone one refunds up to the limit, and nothing that a machine was taken away from in the
     * middle.
     */
    private boolean takesTwo(ReviewCase one, Question question, CaseAction action) {
        return switch (action) {
            case WRITE_OFF, MARK_VENDED -> true;
            case REFUND ->
                question.atStake().compareTo(evidence.mostAlone()) > 0
                        || (one.kind().equals(Question.IN_HAND) && question.wasVending());
            case RESUME, SEND_AGAIN, SETTLE -> false;
        };
    }

    /** @throws Problem CASE_CHANGED when it is decided already */
    void take(long id, String who) {
        file(id);
        demand(cases.take(id, who));
    }

    /** @throws Problem CASE_CHANGED when it is decided already; FIELD_INVALID for nobody of ours */
    void assign(long id, String owner, String who) {
        file(id);
        if (!cases.assign(id, owner, who)) {
            demand(cases.find(id).map(ReviewCase::isOpen).orElse(false));
            throw Problem.field(ErrorCode.FIELD_INVALID, "owner", "No member of staff has this e-mail.");
        }
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
     * Does what was decided, or proposes it where it takes two.
     *
     * @param roles of who decides
     * @return the proposal that waits for another person; null when it is done
     * @throws Problem CASE_ACTION_NOT_POSSIBLE, SECOND_PERSON_NEEDED; CASE_CHANGED when somebody
     *     else decided first
     */
    @Nullable
    Approval decide(long id, CaseDecision decision, String who, Set<Role> roles) {
        var file = file(id);
        var one = file.about();
        if (!one.isOpen()) {
            // The same again, perhaps because the answer was lost.
            demand(who.equals(one.decidedBy()) && same(decision.action(), one.decision()));
            return null;
        }
        possible(file, decision.action());
        if (file.takesTwo().contains(decision.action())) {
            return together(file, decision, who, roles);
        }
        var note = decision.note();
        if (note != null) {
            noted(id, note, who);
        }
        demand(done(file, decision, new Deciders(null, who)));
        approvals.over(one.approvalSubject(), who);
        moved.run();
        return null;
    }

    private static void possible(CaseFile file, CaseAction action) {
        if (!file.actions().contains(action)) {
            throw Problem.field(ErrorCode.CASE_ACTION_NOT_POSSIBLE, "action", "Possible now: " + file.actions() + ".");
        }
    }

    private @Nullable Approval together(CaseFile file, CaseDecision decision, String who, Set<Role> roles) {
        var wish = CaseWish.of(file, decision);
        var subject = file.about().approvalSubject();
        var open = approvals.open(wish.kind(), subject);
        if (open.isEmpty()) {
            return propose(wish, file, decision, who);
        }
        var first = open.get();
        if (first.madeBy().equals(who)) {
            throw Problem.of(ErrorCode.SECOND_PERSON_NEEDED, "You proposed it; somebody else must agree.");
        }
        if (!wish.equals(CaseWish.read(first))) {
            throw Problem.of(ErrorCode.CASE_CHANGED, "Something else was proposed. Compare, then agree or refuse.");
        }
        approvals.agree(first.id(), null, who, roles);
        return null;
    }

    private Approval propose(CaseWish wish, CaseFile file, CaseDecision decision, String who) {
        var one = file.about();
        var other = one.proposed();
        if (other != null) {
            throw Problem.of(ErrorCode.APPROVAL_OPEN, other + " is proposed. It is decided or withdrawn first.");
        }
        var proposed = approvals.propose(wish.proposal(one, decision.note()), who);
        var note = decision.note();
        if (note != null) {
            noted(one.id(), note, who);
        }
        cases.proposed(one.id(), wish.action(), who);
        return proposed;
    }

    /**
     * Does what two people agreed to, in the transaction of the agreement.
     *
     * @throws Problem the case was decided otherwise, or is about another sum by now
     */
    void carryOut(Approval approval) {
        var wish = CaseWish.read(approval);
        var file = file(wish.caseId());
        demand(file.about().isOpen() && file.atStakeKobo().amount() == wish.atStakeKobo());
        possible(file, wish.action());
        demand(done(file, wish.decision(), new Deciders(approval.madeBy(), approval.agreedBy())));
        moved.run();
    }

    /** Sending the refund of everything again is noted as the decision to refund. */
    private static boolean same(CaseAction action, @Nullable String decided) {
        return action.name().equals(decided) || (action == CaseAction.SEND_AGAIN && "REFUND".equals(decided));
    }

    private boolean done(CaseFile file, CaseDecision decision, Deciders who) {
        return switch (Question.of(file.about(), file.purchase(), file.refunds())) {
            case Question.OfPurchase(var purchase, var _) -> done(purchase, decision, who);
            case Question.OfRefund refund -> done(refund, decision.action(), who);
            case Question.Aside _ -> cases.close(file.about().id(), decision.action(), who.proposer(), who.by());
        };
    }

    private boolean done(Evidence.About purchase, CaseDecision decision, Deciders who) {
        var id = new PurchaseId(purchase.id());
        return switch (decision.action()) {
            case RESUME, SEND_AGAIN -> decisions.resume(id, who.by());
            case REFUND -> decisions.refund(id, who.proposer(), who.by());
            case MARK_VENDED -> {
                var delivered = decision.delivered(purchase.type());
                yield decisions.markVended(
                        id, delivered, decision.unitsTenths(), new Decisions.Two(proposer(who), who.by()));
            }
            case WRITE_OFF -> decisions.writeOff(id, proposer(who), who.by());
            case SETTLE -> false;
        };
    }

    private boolean done(Question.OfRefund refund, CaseAction action, Deciders who) {
        var id = new PurchaseId(refund.purchase());
        return action == CaseAction.SEND_AGAIN
                ? decisions.sendAgain(id, refund.number(), who.by())
                : decisions.writeOffRefund(id, refund.number(), refund.amount(), proposer(who), who.by());
    }

    private static String proposer(Deciders who) {
        var by = who.proposer();
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
