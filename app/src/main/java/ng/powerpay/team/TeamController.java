package ng.powerpay.team;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import ng.powerpay.approval.Approval;
import ng.powerpay.approval.Approvals;
import ng.powerpay.approval.Proposal;
import ng.powerpay.approval.Proposed;
import ng.powerpay.auth.Typed;
import ng.powerpay.platform.Answers;
import ng.powerpay.platform.ErrorCode;
import ng.powerpay.platform.Problem;
import ng.powerpay.role.Allowed;
import ng.powerpay.role.Role;
import ng.powerpay.staff.StaffFilter;
import ng.powerpay.staff.StaffMembers;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * The team as administrators see it. Changes are proposed here; another one agrees under approvals.
 */
@RestController
final class TeamController {

    /** @param changing whether a change waits for somebody to agree */
    record TeamMember(
            long id, String email, String name, boolean active, Set<Role> roles, long version, boolean changing) {}

    record InviteOrder(String email, String name, Set<Role> roles, String reason) {

        InviteOrder {
            email = Typed.text("email", email, 254).strip().toLowerCase(Locale.ROOT);
            name = Typed.text("name", name, 80).strip();
            roles = some(roles);
        }
    }

    /** @param version of the member as it was seen */
    record ChangeOrder(Set<Role> roles, boolean active, long version, String reason) {

        ChangeOrder {
            roles = some(roles);
        }
    }

    private final Team.Stores stores;
    private final Team team;
    private final Approvals approvals;

    TeamController(Team.Stores stores, Team team, Approvals approvals) {
        this.stores = stores;
        this.team = team;
        this.approvals = approvals;
    }

    private static Set<Role> some(Set<Role> roles) {
        if (Problem.given("roles", roles).isEmpty()) {
            throw Problem.field(ErrorCode.FIELD_INVALID, "roles", "Give one role or more.");
        }
        return roles;
    }

    @Allowed({Role.ADMINISTRATOR, Role.AUDITOR})
    @Answers
    @GetMapping(value = "/v1/staff/members", produces = MediaType.APPLICATION_JSON_VALUE)
    List<TeamMember> list() {
        return stores.members().all().stream().map(this::seen).toList();
    }

    private TeamMember seen(StaffMembers.Member one) {
        var changing = approvals.open(Team.KIND, one.email()).isPresent();
        return new TeamMember(one.id(), one.email(), one.name(), one.active(), one.roles(), one.version(), changing);
    }

    /** Proposes a new member, who gets a link by mail once another administrator agrees. */
    @Allowed(value = Role.ADMINISTRATOR, fresh = true)
    @Answers(
            value = 202,
            refuses = {ErrorCode.APPROVAL_OPEN, ErrorCode.STALE_VERSION})
    @PostMapping(value = "/v1/staff/members", produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.ACCEPTED)
    Proposed invite(@RequestBody InviteOrder order, @RequestAttribute(StaffFilter.WHO) String who) {
        if (!order.email().matches("[^@\\s]+@[^@\\s]+\\.[^@\\s]+")) {
            throw Problem.field(ErrorCode.FIELD_INVALID, "email", "Give an e-mail address.");
        }
        if (stores.members().all().stream().anyMatch(one -> one.email().equals(order.email()))) {
            throw Problem.of(ErrorCode.STALE_VERSION, order.email() + " is a member already.");
        }
        var change = new RoleChange(null, order.email(), order.name(), order.roles(), true, 0);
        return propose(change, order.reason(), who);
    }

    /** Proposes other roles, or that somebody leaves or comes back. */
    @Allowed(value = Role.ADMINISTRATOR, fresh = true)
    @Answers(
            value = 202,
            refuses = {
                ErrorCode.MEMBER_NOT_FOUND,
                ErrorCode.STALE_VERSION,
                ErrorCode.OWN_ROLES,
                ErrorCode.LAST_ADMINISTRATOR,
                ErrorCode.APPROVAL_OPEN
            })
    @PostMapping(value = "/v1/staff/members/{id}/changes", produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.ACCEPTED)
    Proposed change(
            @PathVariable long id, @RequestBody ChangeOrder order, @RequestAttribute(StaffFilter.WHO) String who) {
        var now = stores.members().of(id);
        if (now.version() != order.version()) {
            throw Problem.of(ErrorCode.STALE_VERSION, "Now: " + now.roles() + ", active: " + now.active() + ".");
        }
        var change = new RoleChange(id, now.email(), now.name(), order.roles(), order.active(), order.version());
        Team.demandAnother(change, who);
        team.demandAdministrator(id, change);
        return propose(change, order.reason(), who);
    }

    private Proposed propose(RoleChange change, String reason, String who) {
        Approval made = approvals.propose(
                new Proposal(Team.KIND, change.email(), change.summary(), change, Problem.given("reason", reason)),
                who);
        return Proposed.of(made);
    }

    /** Signs a member out everywhere, at once and by one person: for a laptop that was lost. */
    @Allowed(value = Role.ADMINISTRATOR, fresh = true)
    @Answers(value = 204, refuses = ErrorCode.MEMBER_NOT_FOUND)
    @DeleteMapping("/v1/staff/members/{id}/sessions")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void endSessions(@PathVariable long id) {
        stores.sessions().endOthers(stores.members().of(id).id(), "");
    }
}
