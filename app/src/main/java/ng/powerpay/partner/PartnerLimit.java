package ng.powerpay.partner;

import java.util.Set;
import ng.powerpay.approval.Approvable;
import ng.powerpay.approval.Approval;
import ng.powerpay.approval.Approvals;
import ng.powerpay.approval.Proposal;
import ng.powerpay.approval.Reason;
import ng.powerpay.platform.Json;
import ng.powerpay.platform.Kobo;
import ng.powerpay.role.Role;

/**
 * Changes what a partner may ask for. More money a day than one member of staff may allow waits
 * until another agrees, and is refused then if the partner was changed in between.
 */
final class PartnerLimit implements Approvable {

    static final String KIND = "PARTNER_LIMIT";

    /** What was proposed. */
    record Wanted(long partner, long version, Partner.PartnerLimits limits) {}

    private final PartnerDesk desk;
    private final Approvals approvals;

    PartnerLimit(PartnerDesk desk, Approvals approvals) {
        this.desk = desk;
        this.approvals = approvals;
    }

    StaffPartnerController.PartnerLimited change(long id, PartnerDesk.LimitsOrder order, String who) {
        var limits = PartnerDesk.limits(order.limits());
        var reason = Reason.fitting("reason", order.reason());
        var now = desk.at(id, order.version());
        if (!desk.takesTwo(now, limits)) {
            return new StaffPartnerController.PartnerLimited(desk.limit(id, order.version(), limits), null);
        }
        var summary = "Let %s place %s a day (now %s), %s at once, with %d requests a minute"
                .formatted(
                        now.name(),
                        new Kobo(limits.dailyKobo()).spoken(),
                        new Kobo(now.limits().dailyKobo()).spoken(),
                        new Kobo(limits.purchaseKobo()).spoken(),
                        limits.requestsPerMinute());
        var wanted = new Wanted(id, now.version(), limits);
        var made = approvals.propose(new Proposal(KIND, "partner " + id, summary, wanted, reason), who);
        return new StaffPartnerController.PartnerLimited(now, made.id());
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Set<Role> deciders() {
        return Set.of(Role.ADMINISTRATOR, Role.FINANCE);
    }

    @Override
    public void carryOut(Approval approval) {
        var wanted = Json.MAPPER.treeToValue(approval.payload(), Wanted.class);
        desk.limit(wanted.partner(), wanted.version(), wanted.limits());
    }
}
