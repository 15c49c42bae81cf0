package ng.powerpay.closing;

import java.time.LocalDate;
import java.util.Set;
import ng.powerpay.approval.Approvable;
import ng.powerpay.approval.Approval;
import ng.powerpay.approval.Approvals;
import ng.powerpay.approval.Proposal;
import ng.powerpay.platform.ErrorCode;
import ng.powerpay.platform.Problem;
import ng.powerpay.role.Role;

/** Opens a closed day again: one person proposes it, another agrees. */
final class Reopening implements Approvable {

    private static final String KIND = "DAY_REOPEN";

    /**
     * What is needed to do it.
     *
     * @param number of the closing that it undoes
     */
    record Payload(String day, int number) {}

    private final Days days;

    Reopening(Days days) {
        this.days = days;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Set<Role> deciders() {
        return Set.of(Role.FINANCE);
    }

    /** @throws Problem DAY_NOT_READY when it is not closed */
    Approval propose(Approvals approvals, LocalDate day, String reason, String who) {
        var row = days.one(day);
        if (!row.closed()) {
            throw Problem.of(ErrorCode.DAY_NOT_READY, "It is not closed.");
        }
        var payload = new Payload(day.toString(), row.version());
        var summary = "Open " + day + " again, closed by comparison " + row.run();
        return approvals.propose(new Proposal(KIND, "day " + day, summary, payload, reason), who);
    }

    @Override
    public void carryOut(Approval approval) {
        var day = LocalDate.parse(approval.payload().path("day").asString());
        var row = days.one(day);
        if (!row.closed() || row.version() != approval.payload().path("number").asInt()) {
            throw Problem.of(ErrorCode.STALE_VERSION, "The day was opened or closed since it was proposed.");
        }
        var people = new Days.Two(approval.madeBy(), approval.agreedBy());
        if (!days.reopen(day, row.version() + 1, approval.reason(), people)) {
            throw Problem.of(ErrorCode.STALE_VERSION, "Somebody else was quicker.");
        }
    }
}
