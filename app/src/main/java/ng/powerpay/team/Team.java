package ng.powerpay.team;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import ng.powerpay.approval.Approvable;
import ng.powerpay.approval.Approval;
import ng.powerpay.notify.Language;
import ng.powerpay.notify.Notice;
import ng.powerpay.notify.Notices;
import ng.powerpay.platform.ErrorCode;
import ng.powerpay.platform.Json;
import ng.powerpay.platform.Problem;
import ng.powerpay.role.Role;
import ng.powerpay.staff.StaffInvitations;
import ng.powerpay.staff.StaffMembers;
import ng.powerpay.staff.StaffSessions;

/**
 * Changes the team, once another administrator agreed. Nobody changes their own roles, and one
 * administrator stays.
 */
final class Team implements Approvable {

    static final String KIND = "ROLE_CHANGE";

    /** Where it is kept. */
    record Stores(StaffMembers members, StaffSessions sessions, StaffInvitations invitations) {}

    private final Stores stores;
    private final Notices notices;
    private final URI home;

    /** @param home scheme and host of the staff's pages */
    Team(Stores stores, Notices notices, URI home) {
        this.stores = stores;
        this.notices = notices;
        this.home = home;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Set<Role> deciders() {
        return Set.of(Role.ADMINISTRATOR);
    }

    @Override
    public void carryOut(Approval approval) {
        var change = Json.MAPPER.treeToValue(approval.payload(), RoleChange.class);
        demandAnother(change, approval.madeBy());
        demandAnother(change, Optional.ofNullable(approval.decidedBy()).orElse(""));
        var member = change.member();
        if (member == null) {
            add(change);
        } else {
            change(member, change);
        }
    }

    /** @throws Problem OWN_ROLES */
    static void demandAnother(RoleChange change, String who) {
        if (change.email().equals(who)) {
            throw Problem.of(ErrorCode.OWN_ROLES, "Ask two other administrators.");
        }
    }

    private void add(RoleChange change) {
        var id = stores.members()
                .add(change.email(), change.name(), null)
                .orElseThrow(() -> Problem.of(ErrorCode.STALE_VERSION, change.email() + " is a member already."));
        stores.members().give(id, change.roles());
        invite(id, change.email(), change.name());
    }

    private void change(long id, RoleChange change) {
        demandAdministrator(id, change);
        if (!stores.members().change(id, change.version(), change.active())) {
            var now = stores.members().of(id);
            throw Problem.of(
                    ErrorCode.STALE_VERSION,
                    "%s was changed meanwhile: now %s, %s.".formatted(now.email(), now.roles(), activity(now)));
        }
        stores.members().give(id, change.roles());
        if (!change.active()) {
            stores.sessions().endOthers(id, "");
        }
    }

    private static String activity(StaffMembers.Member member) {
        return member.active() ? "active" : "not active";
    }

    /** @throws Problem LAST_ADMINISTRATOR */
    void demandAdministrator(long id, RoleChange change) {
        var stays = change.active() && change.roles().contains(Role.ADMINISTRATOR);
        if (!stays && stores.members().otherAdministrators(id) == 0) {
            throw Problem.of(ErrorCode.LAST_ADMINISTRATOR, "Make another administrator first.");
        }
    }

    /** A link that sets the password, by mail; good for a day. */
    void invite(long id, String email, String name) {
        var link = home.resolve("/admin/invitation#" + stores.invitations().make(id));
        notices.tell(new Notice(
                "STAFF_INVITATION",
                null,
                email,
                Language.EN,
                Map.of("name", name, "page", link.toString()),
                Duration.ofHours(24)));
    }
}
