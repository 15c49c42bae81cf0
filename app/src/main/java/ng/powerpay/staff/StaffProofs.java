package ng.powerpay.staff;

import java.util.List;
import java.util.Map;
import ng.powerpay.auth.Forms;
import ng.powerpay.auth.KeptPasskeys;
import ng.powerpay.auth.PasskeyAnswer;
import ng.powerpay.auth.PasskeyChallenges;
import ng.powerpay.auth.Passkeys;
import ng.powerpay.auth.SecondFactor;
import ng.powerpay.auth.SecondFactors;
import ng.powerpay.auth.Typed;
import ng.powerpay.platform.ErrorCode;
import ng.powerpay.platform.Problem;
import org.jspecify.annotations.Nullable;

/** What a member proves who they are with, beside the password: an app's codes, or a passkey. */
final class StaffProofs {

    private static final String SHOWING = "staff-show";
    private static final String ADDING = "staff-add";

    /** Where it is kept and who looks at it. */
    record Parts(
            SecondFactors factors,
            SecondFactor guard,
            KeptPasskeys kept,
            Passkeys passkeys,
            PasskeyChallenges challenges) {}

    /** A code, or a passkey's answer to a challenge. */
    record StepUpEntry(
            @Nullable String code,
            @Nullable String challengeId,
            @Nullable Map<String, @Nullable Object> credential) {

        StepUpEntry {
            code = code == null ? null : Typed.text("code", code, 40).strip();
            if (code == null) {
                challengeId = Typed.text("challengeId", challengeId, 64);
                credential = Problem.given("credential", credential);
            }
        }
    }

    private final Parts parts;
    private final StaffMembers members;

    StaffProofs(Parts parts, StaffMembers members) {
        this.parts = parts;
        this.members = members;
    }

    boolean hasApp(long staff) {
        return parts.factors().hasApp(staff);
    }

    int codesLeft(long staff) {
        return parts.factors().codesLeft(staff);
    }

    List<KeptPasskeys.PasskeySeen> passkeys(long staff) {
        return parts.kept().of(staff);
    }

    boolean any(long staff) {
        return hasApp(staff) || !passkeys(staff).isEmpty();
    }

    /** What a passkey of this member is to sign. */
    Forms.PasskeyChallenge challenge(long staff) {
        var challenge = parts.challenges().make(SHOWING, staff);
        return new Forms.PasskeyChallenge(challenge.id(), parts.passkeys().request(challenge.bytes()));
    }

    /** @throws Problem SECOND_FACTOR_WRONG, PASSKEY_REFUSED, TOO_MANY_REQUESTS */
    void demand(long staff, StepUpEntry entry) {
        var code = entry.code();
        if (code != null) {
            parts.guard().demand(staff, code);
            return;
        }
        var challenge = parts.challenges()
                .take(SHOWING, Typed.id(String.valueOf(entry.challengeId())), staff)
                .orElseThrow(Passkeys::refused);
        var answer = new PasskeyAnswer(entry.credential());
        var kept = parts.kept()
                .find(answer.id())
                .filter(one -> one.owner() == staff)
                .orElseThrow(Passkeys::refused);
        var count = parts.passkeys().used(answer, challenge, kept.passkey(), kept.handle());
        if (!parts.kept().used(kept.passkey().credentialId(), count)) {
            throw Passkeys.refused();
        }
    }

    /** The secret of an app, not in use until its first code is given. */
    String offer(long staff) {
        return parts.factors().offer(staff);
    }

    /** @return ten new recovery codes */
    List<String> confirm(long staff, String code) {
        return parts.guard().confirm(staff, code);
    }

    List<String> newCodes(long staff) {
        return parts.factors().newCodes(staff);
    }

    /** What makes a new passkey. */
    Forms.PasskeyChallenge creation(StaffMembers.Member member) {
        var owner = new Passkeys.Owner(members.handle(member.id()), member.email(), member.name());
        var challenge = parts.challenges().make(ADDING, member.id());
        var has = parts.kept().credentials(member.id());
        return new Forms.PasskeyChallenge(challenge.id(), parts.passkeys().creation(challenge.bytes(), owner, has));
    }

    /** @throws Problem PASSKEY_REFUSED, TOO_MANY_KEPT */
    KeptPasskeys.PasskeySeen add(long staff, Forms.PasskeyNew order) {
        var challenge = parts.challenges()
                .take(ADDING, Typed.id(order.challengeId()), staff)
                .orElseThrow(Passkeys::refused);
        var made = parts.passkeys().made(new PasskeyAnswer(order.credential()), challenge);
        return parts.kept().add(staff, made, order.name());
    }

    /** @throws Problem LAST_FACTOR */
    void removeApp(long staff) {
        demandAnother(!passkeys(staff).isEmpty());
        parts.factors().remove(staff);
    }

    /** @throws Problem LAST_FACTOR, ITEM_NOT_FOUND */
    void removePasskey(long staff, String id) {
        demandAnother(hasApp(staff) || passkeys(staff).size() > 1);
        if (!parts.kept().remove(staff, Typed.id(id))) {
            throw Problem.of(ErrorCode.ITEM_NOT_FOUND, "You have no such passkey.");
        }
    }

    private static void demandAnother(boolean there) {
        if (!there) {
            throw Problem.of(ErrorCode.LAST_FACTOR, "Add another second factor first: without one nobody is let in.");
        }
    }
}
