package ng.powerpay.review;

import java.util.Set;
import ng.powerpay.approval.Approvable;
import ng.powerpay.approval.Approval;
import ng.powerpay.role.Role;

/** One of the actions on a case that take two people. */
final class CaseOfTwo implements Approvable {

    private final CaseAction action;
    private final CaseDesk desk;

    CaseOfTwo(CaseAction action, CaseDesk desk) {
        this.action = action;
        this.desk = desk;
    }

    @Override
    public String kind() {
        return CaseWish.kind(action);
    }

    @Override
    public Set<Role> deciders() {
        return CaseWish.deciders(action);
    }

    @Override
    public void carryOut(Approval approval) {
        desk.carryOut(approval);
    }
}
