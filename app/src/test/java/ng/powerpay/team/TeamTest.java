package ng.powerpay.team;

import static ng.powerpay.Office.ADA;
import static ng.powerpay.Office.BOLA;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import ng.powerpay.Market;
import ng.powerpay.Office;
import ng.powerpay.Shop;
import ng.powerpay.approval.Approvals;
import ng.powerpay.platform.ErrorCode;
import ng.powerpay.platform.Problem;
import ng.powerpay.role.Role;
import ng.powerpay.staff.StaffMembers;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Who works here is for two administrators to say. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TeamTest {

    private static final Set<Role> ADMINISTRATOR = EnumSet.of(Role.ADMINISTRATOR);

    private final Shop shop = new Shop(Map.of());
    private final Office office = new Office(shop);
    private final StaffMembers members = shop.bean(StaffMembers.class);

    @AfterAll
    void close() {
        shop.close();
    }

    private long proposed(String path, String body) throws Exception {
        var answer = office.post(ADA, path, body);
        assertEquals(202, answer.statusCode(), answer.body());
        return Market.json(answer).path("approval").asLong();
    }

    private void agree(long approval, String who) {
        shop.bean(Approvals.class).agree(approval, null, who, ADMINISTRATOR);
    }

    private static String roles(StaffMembers.Member of, String roles) {
        return "{\"roles\":[" + roles + "],\"active\":true,\"version\":" + of.version() + ",\"reason\":\"she moved\"}";
    }

    @Test
    void somebodyNewComesByTwoAndByALink() throws Exception {
        var approval = proposed(
                "/v1/staff/members",
                "{\"email\":\"New@powerpay.example\",\"name\":\"New\",\"roles\":[\"SUPPORT\"],\"reason\":\"we grow\"}");
        assertThrows(Problem.class, () -> members.of("new@powerpay.example"));
        assertThrows(Problem.class, () -> agree(approval, ADA));
        agree(approval, BOLA);
        assertEquals(
                EnumSet.of(Role.SUPPORT), members.of("new@powerpay.example").roles());
        assertEquals(
                1,
                shop.owner()
                        .sql("select count(*) from message where kind = 'STAFF_INVITATION'")
                        .query(Integer.class)
                        .single());
        assertEquals(
                "409 STALE_VERSION",
                Office.code(
                        office.post(
                                ADA,
                                "/v1/staff/members",
                                "{\"email\":\"new@powerpay.example\",\"name\":\"N\",\"roles\":[\"AUDITOR\"],\"reason\":\"why\"}")));
    }

    @Test
    void rolesAndLeavingTakeTwo() throws Exception {
        office.hire("chi@powerpay.example", Role.SUPPORT);
        var chi = members.of("chi@powerpay.example");
        var path = "/v1/staff/members/" + chi.id() + "/changes";
        var approval = proposed(path, roles(chi, "\"FINANCE\",\"SUPPORT\""));
        assertEquals("409 APPROVAL_OPEN", Office.code(office.post(ADA, path, roles(chi, "\"AUDITOR\""))));
        agree(approval, BOLA);
        assertEquals(
                EnumSet.of(Role.FINANCE, Role.SUPPORT), members.of(chi.id()).roles());
        assertEquals("409 STALE_VERSION", Office.code(office.post(ADA, path, roles(chi, "\"AUDITOR\""))));
        var now = members.of(chi.id());
        agree(
                proposed(
                        path,
                        "{\"roles\":[\"SUPPORT\"],\"active\":false,\"version\":" + now.version()
                                + ",\"reason\":\"she left\"}"),
                BOLA);
        assertFalse(members.of(chi.id()).active());
        assertEquals(
                401, office.get("chi@powerpay.example", "/v1/staff/sessions").statusCode());
        assertEquals(
                "404 MEMBER_NOT_FOUND",
                Office.code(office.post(ADA, "/v1/staff/members/999999/changes", roles(now, "\"AUDITOR\""))));
    }

    @Test
    void nobodyChangesTheirOwnAndOneAdministratorStays() throws Exception {
        var ada = members.of(ADA);
        assertEquals(
                "409 OWN_ROLES",
                Office.code(office.post(
                        ADA, "/v1/staff/members/" + ada.id() + "/changes", roles(ada, "\"ADMINISTRATOR\""))));
        var bola = members.of(BOLA);
        members.change(ada.id(), ada.version(), false);
        try {
            var change = new RoleChange(bola.id(), BOLA, BOLA, EnumSet.of(Role.SUPPORT), true, bola.version());
            var refused =
                    assertThrows(Problem.class, () -> shop.bean(Team.class).demandAdministrator(bola.id(), change));
            assertEquals(ErrorCode.LAST_ADMINISTRATOR, refused.code());
        } finally {
            members.change(ada.id(), ada.version() + 1, true);
        }
        assertTrue(members.of(ADA).active());
    }

    @Test
    void whoIsProposedDoesNotAgree() throws Exception {
        var bola = members.of(BOLA);
        var approval = proposed(
                "/v1/staff/members/" + bola.id() + "/changes",
                roles(bola, "\"SUPPORT\",\"FINANCE\",\"OPERATIONS\",\"ADMINISTRATOR\""));
        var refused = assertThrows(Problem.class, () -> agree(approval, BOLA));
        assertEquals(ErrorCode.OWN_ROLES, refused.code());
        assertTrue(members.of(BOLA).roles().contains(Role.AUDITOR));
    }
}
