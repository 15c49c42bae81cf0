package ng.powerpay.approval;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import ng.powerpay.platform.ErrorCode;
import ng.powerpay.platform.Problem;
import ng.powerpay.role.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionOperations;

/** Where things that take two people are proposed and decided. */
public final class Approvals {

    private final SqlApprovals stored;
    private final TransactionOperations whole;
    private final Supplier<List<Approvable>> kinds;

    /** @param kinds asked for at the first use: who carries things out may itself propose some */
    Approvals(SqlApprovals stored, TransactionOperations whole, Supplier<List<Approvable>> kinds) {
        this.stored = stored;
        this.whole = whole;
        this.kinds = kinds;
    }

    /**
     * Keeps it until another person decides; in the caller's transaction, where there is one. The
     * same
     * from the same person again is the one that is open.
     *
     * @param who e-mail of who makes it
     * @throws Problem APPROVAL_OPEN when something else of this kind is open about this subject
     */
    public Approval propose(Proposal proposal, String who) {
        kind(proposal.kind());
        stored.expire();
        return stored.insert(proposal, who)
                .or(() -> open(proposal.kind(), proposal.subject()).filter(one -> same(one, proposal, who)))
                .orElseThrow(() -> Problem.of(
                        ErrorCode.APPROVAL_OPEN, "The same is proposed already. It is decided or withdrawn first."));
    }

    private static boolean same(Approval open, Proposal proposal, String who) {
        return open.madeBy().equals(who) && open.payload().equals(proposal.payload());
    }

    /** The one that is open about this. */
    public Optional<Approval> open(String kind, String subject) {
        return stored.open(kind, subject);
    }

    /**
     * All of these kinds that were ever made about subjects that begin so, oldest first; at most
     * 100.
     */
    public List<Approval> about(String beginning) {
        return stored.about(beginning);
    }

    /**
     * Agrees, and carries it out, in one transaction.
     *
     * @param version as it was read; null: whatever it is
     * @param roles of who agrees
     * @throws Problem APPROVAL_NOT_FOUND, SECOND_PERSON_NEEDED for who made it, ROLE_NEEDED,
     *     STALE_VERSION
     *     when it was decided otherwise, or whatever stands against it now
     */
    public Approval agree(long id, @Nullable Integer version, String who, Set<Role> roles) {
        stored.expire();
        return Objects.requireNonNull(whole.execute(_ -> {
            var seen = locked(id);
            if (seen.state() == Approval.State.AGREED && who.equals(seen.decidedBy())) {
                return seen; // the same again, perhaps because the answer was lost
            }
            if (who.equalsIgnoreCase(seen.madeBy())) {
                throw Problem.of(ErrorCode.SECOND_PERSON_NEEDED, "You proposed it; somebody else must agree.");
            }
            mayDecide(seen, roles);
            var agreed = decide(seen, version, Approval.State.AGREED, who, null);
            kind(agreed.kind()).carryOut(agreed);
            return agreed;
        }));
    }

    /** It is not to be done. Who made it withdraws it instead. */
    public Approval refuse(long id, int version, String who, Set<Role> roles, String note) {
        stored.expire();
        return Objects.requireNonNull(whole.execute(_ -> {
            var seen = locked(id);
            if (who.equalsIgnoreCase(seen.madeBy())) {
                throw Problem.of(ErrorCode.SECOND_PERSON_NEEDED, "You proposed it; withdraw it.");
            }
            mayDecide(seen, roles);
            return decide(seen, version, Approval.State.REFUSED, who, note);
        }));
    }

    /** Who made it does not want it any more. */
    public Approval withdraw(long id, int version, String who) {
        stored.expire();
        return Objects.requireNonNull(whole.execute(_ -> {
            var seen = locked(id);
            if (!who.equalsIgnoreCase(seen.madeBy())) {
                throw Problem.of(ErrorCode.ROLE_NEEDED, "Only who proposed it withdraws it; you may refuse.");
            }
            return decide(seen, version, Approval.State.WITHDRAWN, who, null);
        }));
    }

    /** What it was about ended another way: whatever is open about it is withdrawn. */
    public void over(String subject, String who) {
        stored.over(subject, who);
    }

    private Approval locked(long id) {
        return stored.lock(id)
                .orElseThrow(() -> Problem.of(ErrorCode.APPROVAL_NOT_FOUND, "No proposal has this number."));
    }

    private void mayDecide(Approval seen, Set<Role> roles) {
        var deciders = kind(seen.kind()).deciders();
        if (deciders.stream().noneMatch(roles::contains)) {
            throw Problem.of(ErrorCode.ROLE_NEEDED, "This is for " + names(deciders) + ".");
        }
    }

    private static String names(Set<Role> roles) {
        return roles.stream().map(Role::name).sorted().collect(Collectors.joining(", "));
    }

    private Approval decide(
            Approval seen, @Nullable Integer version, Approval.State to, String who, @Nullable String note) {
        if (!seen.isOpen() || (version != null && version != seen.version())) {
            throw Problem.of(ErrorCode.STALE_VERSION, "It is " + seen.state() + " by now. Look again.");
        }
        return stored.decide(seen.id(), to, who, note);
    }

    /** Which kinds these roles may agree to. */
    Set<String> decidedBy(Set<Role> roles) {
        return kinds.get().stream()
                .filter(kind -> kind.deciders().stream().anyMatch(roles::contains))
                .map(Approvable::kind)
                .collect(Collectors.toSet());
    }

    private Approvable kind(String name) {
        return kinds.get().stream()
                .filter(kind -> kind.kind().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("nobody carries out " + name));
    }

    /** One with its payload. */
    Approval get(long id) {
        stored.expire();
        return stored.find(id)
                .orElseThrow(() -> Problem.of(ErrorCode.APPROVAL_NOT_FOUND, "No proposal has this number."));
    }

    List<Approval> list(SqlApprovals.Filter filter, int most) {
        stored.expire();
        return stored.list(filter, most);
    }
}
