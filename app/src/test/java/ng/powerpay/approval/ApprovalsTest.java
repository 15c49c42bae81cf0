package ng.powerpay.approval;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import ng.powerpay.Shop;
import ng.powerpay.platform.ErrorCode;
import ng.powerpay.platform.Problem;
import ng.powerpay.platform.Seal;
import ng.powerpay.role.Role;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.function.Executable;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What two people do together, what one cannot, and what the database forbids by itself. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ApprovalsTest {

    private static final String ADA = "ada@powerpay.example";
    private static final String BOLA = "bola@powerpay.example";
    private static final Set<Role> FINANCE = EnumSet.of(Role.FINANCE);

    /** Writes a case when it is carried out; refuses where the subject says so. */
    private final class Painting implements Approvable {

        @Override
        public String kind() {
            return "PAINTING";
        }

        @Override
        public Set<Role> deciders() {
            return EnumSet.of(Role.FINANCE, Role.ADMINISTRATOR);
        }

        @Override
        public void carryOut(Approval approval) {
            shop.database()
                    .sql("insert into review_case (subject, kind, text) values (?, 'PAINTED', ?)")
                    .params(
                            approval.subject(),
                            approval.payload().path("colour").asString())
                    .update();
            if (approval.subject().startsWith("wet")) {
                throw Problem.of(ErrorCode.CASE_CHANGED, "It is wet.");
            }
        }
    }

    private final Shop shop = new Shop(Map.of("POWERPAY_ROLE", "api"));
    private final Approvals approvals = new Approvals(
            new SqlApprovals(shop.database(), new Seal(new byte[32])),
            new TransactionTemplate(shop.bean(PlatformTransactionManager.class)),
            () -> List.of(new Painting()));

    @AfterAll
    void close() {
        shop.close();
    }

    private static Proposal painting(String subject) {
        return new Proposal("PAINTING", subject, "Paint it", Map.of("colour", "red"), "it looks old");
    }

    private long painted(String subject) {
        return shop.database()
                .sql("select count(*) from review_case where kind = 'PAINTED' and subject = ?")
                .param(subject)
                .query(Long.class)
                .single();
    }

    private static void refused(ErrorCode code, Executable what) {
        assertEquals(code, assertThrows(Problem.class, what).code());
    }

    @Test
    void anotherPersonAgreesAndItIsDone() {
        var made = approvals.propose(painting("door"), ADA);
        assertEquals(made.id(), approvals.propose(painting("door"), ADA).id(), "the answer was lost");
        refused(ErrorCode.APPROVAL_OPEN, () -> approvals.propose(painting("door"), BOLA));
        refused(ErrorCode.SECOND_PERSON_NEEDED, () -> approvals.agree(made.id(), 0, ADA, FINANCE));
        refused(ErrorCode.SECOND_PERSON_NEEDED, () -> approvals.agree(made.id(), 0, "ADA@powerpay.example", FINANCE));
        refused(ErrorCode.ROLE_NEEDED, () -> approvals.agree(made.id(), 0, BOLA, EnumSet.of(Role.SUPPORT)));
        refused(ErrorCode.STALE_VERSION, () -> approvals.agree(made.id(), 7, BOLA, FINANCE));
        assertEquals(0, painted("door"));
        var agreed = approvals.agree(made.id(), 0, BOLA, FINANCE);
        assertEquals(BOLA, agreed.agreedBy());
        assertEquals(agreed, approvals.agree(made.id(), 0, BOLA, FINANCE), "the answer was lost");
        assertEquals(1, painted("door"));
        refused(ErrorCode.STALE_VERSION, () -> approvals.refuse(made.id(), 1, "caro", FINANCE, "too late"));
    }

    @Test
    void whatCannotBeDoneStaysOpenAndLeavesNothing() {
        var made = approvals.propose(painting("wet door"), ADA);
        refused(ErrorCode.CASE_CHANGED, () -> approvals.agree(made.id(), 0, BOLA, FINANCE));
        assertEquals(0, painted("wet door"));
        assertEquals(Approval.State.PROPOSED, approvals.get(made.id()).state());
        refused(ErrorCode.ROLE_NEEDED, () -> approvals.withdraw(made.id(), 0, BOLA));
        refused(ErrorCode.SECOND_PERSON_NEEDED, () -> approvals.refuse(made.id(), 0, ADA, FINANCE, "no"));
        assertEquals(
                "it is wet",
                approvals.refuse(made.id(), 0, BOLA, FINANCE, "it is wet").note());
        var second = approvals.propose(painting("wet door"), ADA);
        assertEquals(
                Approval.State.WITHDRAWN,
                approvals.withdraw(second.id(), 0, ADA).state());
        refused(ErrorCode.APPROVAL_NOT_FOUND, () -> approvals.withdraw(999_999, 0, ADA));
    }

    @Test
    void ofManyWhoAgreeAtOnceItIsDoneOnce() throws Exception {
        var made = approvals.propose(painting("gate"), ADA);
        var all = new ArrayList<Callable<Boolean>>();
        for (var i = 0; i < 5; i++) {
            var who = "person" + i;
            all.add(() -> {
                try {
                    return approvals
                            .agree(made.id(), 0, who, FINANCE)
                            .agreedBy()
                            .equals(who);
                } catch (Problem e) {
                    return false;
                }
            });
        }
        var done = 0;
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var one : threads.invokeAll(all)) {
                done += one.get() ? 1 : 0;
            }
        }
        assertEquals(1, done);
        assertEquals(1, painted("gate"));
    }

    @Test
    void afterAWeekNobodyAgrees() {
        var made = approvals.propose(painting("fence"), ADA);
        shop.owner().sql("alter table approval disable trigger approval_final").update();
        shop.owner()
                .sql("update approval set expires_at = now() - interval '1 second' where id = ?")
                .param(made.id())
                .update();
        shop.owner().sql("alter table approval enable trigger approval_final").update();
        refused(ErrorCode.STALE_VERSION, () -> approvals.agree(made.id(), null, BOLA, FINANCE));
        assertEquals(Approval.State.EXPIRED, approvals.get(made.id()).state());
        assertTrue(approvals.open("PAINTING", "fence").isEmpty());
        assertTrue(approvals.propose(painting("fence"), BOLA).isOpen());
    }

    @Test
    void secretsAreSealedAndListsSayWhoseTheyAre() {
        var made = approvals.propose(painting("safe 12").sealed(), ADA);
        var stored = shop.database()
                .sql(
                        "select payload is null and position('red'::bytea in payload_sealed) = 0 from approval where id = ?")
                .param(made.id())
                .query(Boolean.class)
                .single();
        assertTrue(stored);
        assertEquals("red", approvals.get(made.id()).payload().path("colour").asString());
        assertEquals(Set.of("PAINTING"), approvals.decidedBy(FINANCE));
        assertEquals(Set.of(), approvals.decidedBy(EnumSet.of(Role.AUDITOR)));
        var waiting = new SqlApprovals.Filter(Approval.State.PROPOSED, Set.of("PAINTING"), null, ADA, null);
        assertFalse(approvals.list(waiting, 50).stream().anyMatch(one -> one.id() == made.id()));
        var mine = new SqlApprovals.Filter(null, null, ADA, null, null);
        assertTrue(approvals.list(mine, 50).stream().anyMatch(one -> one.id() == made.id()));
        assertEquals(
                List.of(made.id()),
                approvals.about("safe").stream().map(Approval::id).toList());
        approvals.over("safe 12", "powerpay");
        assertEquals(Approval.State.WITHDRAWN, approvals.get(made.id()).state());
    }

    @Test
    void theDatabaseForbidsWhatOnePersonWouldDoAlone() {
        var made = approvals.propose(painting("roof"), ADA);
        for (var sql : List.of(
                "update approval set state = 'AGREED', decided_by = made_by, decided_at = now() where id = ?",
                "update approval set state = 'AGREED', decided_by = upper(made_by), decided_at = now() where id = ?",
                "update approval set made_by = 'somebody' where id = ?",
                "update approval set payload = '{}' where id = ?",
                "update approval set state = 'AGREED' where id = ?",
                "delete from approval where id = ?",
                "insert into approval (kind, subject, summary, payload, reason, made_by, state, decided_by, decided_at)"
                        + " select kind, 'x', summary, payload, reason, made_by, 'AGREED', 'bola', now() from approval"
                        + " where id = ?")) {
            assertThrows(
                    DataAccessException.class,
                    () -> shop.database().sql(sql).param(made.id()).update(),
                    sql);
        }
        approvals.refuse(made.id(), 0, BOLA, FINANCE, "not now");
        assertThrows(
                DataAccessException.class,
                () -> shop.database()
                        .sql(
                                "update approval set state = 'PROPOSED', decided_by = null, decided_at = null where id = ?")
                        .param(made.id())
                        .update());
    }

    @Test
    void aReasonIsGivenAndHoldsNoToken() {
        refused(ErrorCode.FIELD_MISSING, () -> Reason.fitting("reason", null));
        refused(ErrorCode.FIELD_INVALID, () -> Reason.fitting("reason", "no"));
        refused(ErrorCode.FIELD_INVALID, () -> Reason.fitting("reason", "x".repeat(301)));
        refused(ErrorCode.FIELD_INVALID, () -> Reason.fitting("reason", "a\u0000bc"));
        refused(ErrorCode.FIELD_INVALID, () -> Reason.fitting("reason", "it is 2636 2054 4059 8275 7802"));
        assertEquals("asked for it", Reason.fitting("reason", " asked for it "));
    }
}
