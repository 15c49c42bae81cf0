package ng.powerpay.review;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import ng.powerpay.approval.Reason;
import ng.powerpay.notify.Channel;
import ng.powerpay.notify.Messages;
import ng.powerpay.platform.ErrorCode;
import ng.powerpay.platform.Kobo;
import ng.powerpay.platform.Problem;
import ng.powerpay.purchase.Decisions;
import ng.powerpay.purchase.PurchaseId;
import ng.powerpay.purchase.State;
import ng.powerpay.role.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Where people act on one purchase, each time with a reason that stays in its history. What only a
 * case
 * decides opens one here and decides it in one step, whole or not at all.
 */
final class PurchaseDesk {

    /**
     * What came of it.
     *
     * @param caseId that was decided or opened
     * @param approvalId the proposal that waits for another person; missing when it is done
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Acted(
            String purchase,
            State state,
            @Nullable Long caseId,
            @Nullable Long approvalId) {}

    /**
     * A purchase's story, and what may be done now.
     *
     * @param openCases that ask something about it
     * @param owedKobo what a refund gives back; zero when nothing was paid
     * @param refundTakesTwo whether a refund needs another person's agreement
     */
    record Story(
            State state,
            List<Timeline.Entry> entries,
            List<ReviewCase> openCases,
            List<PurchaseAction> actions,
            Kobo owedKobo,
            boolean refundTakesTwo) {}

    /** Whom it works with. */
    record Parts(
            ReviewCases cases,
            Evidence evidence,
            Acts acts,
            Timeline timeline,
            Messages messages,
            Decisions decisions,
            CaseDesk desk) {}

    /** Who may let a purchase go on that a person has; as where cases are decided. */
    private static final Set<Role> MAY_RESUME = EnumSet.of(Role.FINANCE, Role.OPERATIONS);

    private final Parts parts;
    private final TransactionOperations whole;
    private final Runnable moved;

    /** @param moved told once something is due */
    PurchaseDesk(Parts parts, TransactionOperations whole, Runnable moved) {
        this.parts = parts;
        this.whole = whole;
        this.moved = moved;
    }

    /** @throws Problem PURCHASE_NOT_FOUND */
    Story story(String typed) {
        var id = found(typed);
        var about = parts.evidence().about(id.value());
        var stopped = stopping(id).map(one -> parts.desk().file(one.id()));
        var actions = PurchaseAction.of(about, stopped.map(CaseFile::actions).orElse(List.of()));
        var two = stopped.map(file -> file.takesTwo().contains(CaseAction.REFUND))
                .orElse(about.state() == State.VENDING
                        || about.owed().compareTo(parts.evidence().mostAlone()) > 0);
        return new Story(
                about.state(),
                parts.timeline().of(id),
                parts.cases().of(id.value()).stream().filter(ReviewCase::isOpen).toList(),
                actions,
                about.owed(),
                two);
    }

    /** Has the gateway or the vendor asked at once; one in review goes on where it stood. */
    Acted askNow(String typed, @Nullable String reason, PurchaseAction action, String who, Set<Role> roles) {
        var why = Reason.fitting("reason", reason);
        var id = found(typed);
        var about = allowed(id, action);
        if (about.state() == State.REVIEW) {
            if (Collections.disjoint(roles, MAY_RESUME)) {
                throw Problem.of(ErrorCode.ROLE_NEEDED, "A person has it in hand. This is for FINANCE, OPERATIONS.");
            }
            return decide(id, new CaseDecision(CaseAction.RESUME, null, null, why), who, roles);
        }
        var resend = action == PurchaseAction.RESEND;
        var text = who + (resend ? " has the vendor asked, and sent the same again: " : " asks now: ") + why;
        if (!parts.acts().hurry(id.value(), resend ? Acts.RESEND_ASKED : Acts.ASKED_NOW, text)) {
            throw notPossible(id);
        }
        moved.run();
        return acted(id, null, null);
    }

    /** Sends the token once more on the channels it went before. */
    Acted sendAgain(String typed, @Nullable String reason, String key, String who) {
        var why = Reason.fitting("reason", reason);
        var id = found(typed);
        allowed(id, PurchaseAction.MESSAGES);
        var channels = parts.acts().toldBy(id.value());
        if (channels.isEmpty()) {
            throw notPossible(id);
        }
        whole.executeWithoutResult(_ -> {
            channels.forEach(one ->
                    parts.messages().sendAgain(id.value(), Channel.valueOf(one), id + ":staff:" + key + ":" + one));
            parts.acts().note(id.value(), Acts.MESSAGES_AGAIN, who + " sends " + channels + " again: " + why);
        });
        moved.run();
        return acted(id, null, null);
    }

    /** No machine goes on with it until a person has decided. */
    Acted takeInHand(String typed, @Nullable String reason, String who) {
        var why = Reason.fitting("reason", reason);
        var id = found(typed);
        allowed(id, PurchaseAction.REVIEW);
        return done(() -> acted(id, hold(id, why, who), null));
    }

    /** Decides about money: holds the purchase first, where a machine still has it. */
    Acted settle(String typed, CaseDecision decision, PurchaseAction action, String who, Set<Role> roles) {
        var id = found(typed);
        allowed(id, action);
        return done(() -> decide(id, decision, who, roles));
    }

    private Acted decide(PurchaseId id, CaseDecision decision, String who, Set<Role> roles) {
        var about = parts.evidence().about(id.value());
        var caseId = about.state() == State.REVIEW
                ? stopping(id).map(ReviewCase::id).orElseThrow(() -> notPossible(id))
                : hold(id, Objects.requireNonNullElse(decision.note(), ""), who);
        var waits = parts.desk().decide(caseId, decision, who, roles);
        return acted(id, caseId, waits == null ? null : waits.id());
    }

    private <T> T done(Supplier<T> what) {
        return Objects.requireNonNull(whole.execute(_ -> what.get()));
    }

    private long hold(PurchaseId id, String why, String who) {
        if (parts.acts().inHand(id.value())) {
            throw Problem.of(ErrorCode.PURCHASE_NOT_READY, "It is being asked this very moment. Try in a minute.");
        }
        if (!parts.decisions().takeInHand(id, who, why)) {
            throw notPossible(id);
        }
        var opened = stopping(id).map(ReviewCase::id).orElseThrow(() -> notPossible(id));
        parts.cases().take(opened, who);
        return opened;
    }

    private Optional<ReviewCase> stopping(PurchaseId id) {
        return parts.cases().of(id.value()).stream()
                .filter(one -> one.isOpen() && one.subject().equals(id.value()) && Question.STOPS.contains(one.kind()))
                .reduce((_, last) -> last);
    }

    private Evidence.About allowed(PurchaseId id, PurchaseAction action) {
        var about = parts.evidence().about(id.value());
        var stopped =
                stopping(id).map(one -> parts.desk().file(one.id()).actions()).orElse(List.of());
        if (!PurchaseAction.of(about, stopped).contains(action)) {
            throw notPossible(id);
        }
        return about;
    }

    private Problem notPossible(PurchaseId id) {
        return Problem.of(
                ErrorCode.ACTION_NOT_POSSIBLE,
                "It is " + parts.evidence().about(id.value()).state() + " by now. Look again.");
    }

    private Acted acted(PurchaseId id, @Nullable Long caseId, @Nullable Long approval) {
        return new Acted(id.value(), parts.evidence().about(id.value()).state(), caseId, approval);
    }

    private PurchaseId found(String typed) {
        return PurchaseId.typed(typed)
                .filter(id -> parts.evidence().exists(id.value()))
                .orElseThrow(() -> Problem.of(ErrorCode.PURCHASE_NOT_FOUND, "No purchase has this reference."));
    }
}
