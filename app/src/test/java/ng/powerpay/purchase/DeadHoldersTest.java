package ng.powerpay.purchase;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import ng.powerpay.job.Alarm;
import ng.powerpay.job.DueWork;
import ng.powerpay.job.Heir;
import ng.powerpay.job.Presence;
import ng.powerpay.platform.Seal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** What a dead process had in hand is taken over at once; what a living one has is its own. */
class DeadHoldersTest {

    private static final Duration LEASE = Duration.ofMinutes(5);

    /** A process with its own line to the database. */
    private final class Member {
        final Presence presence = new Presence(till.shop.bean(DataSource.class), Duration.ZERO);
        final SqlPurchases purchases = new SqlPurchases(
                jdbc,
                new Seal(new byte[32]),
                LEASE,
                new ChangeBatch.Around(PurchaseLetters.Outbox.NONE, presence, ChangeBatch.Watcher.NONE));
        final Heir heir = new Heir(presence, List.of(purchases), new Alarm());

        Member() {
            started.add(this);
            heir.start();
        }

        void end() {
            heir.stop();
            purchases.close();
        }
    }

    private final Till till = new Till();
    private final JdbcClient jdbc = JdbcClient.create(till.shop.bean(DataSource.class));
    private final List<Member> started = new ArrayList<>();
    private String id = "";

    @BeforeEach
    void onePurchaseIsDue() {
        id = till.place().value();
        jdbc.sql("update purchase set due_at = now()").update();
    }

    @AfterEach
    void close() {
        started.forEach(Member::end);
        till.close();
    }

    private List<String> claimed(Member process) {
        return process.purchases.claim(9).stream().map(DueWork.Due::id).toList();
    }

    @Test
    @Tag("failure-14")
    void whatADeadProcessHadInHandIsTakenOver() {
        var dead = new Member();
        assertEquals(List.of(id), claimed(dead));
        dead.end();
        assertEquals(List.of(id), claimed(new Member()));
    }

    @Test
    void whatALivingProcessHasInHandIsItsOwn() {
        assertEquals(List.of(id), claimed(new Member()));
        assertEquals(List.of(), claimed(new Member()));
    }

    @Test
    void whoOnlyLostTheConnectionKeepsItsNumber() {
        var process = new Member();
        var number = process.presence.number();
        assertNotNull(number);
        till.shop.database().sql("""
                select pg_terminate_backend(pid) from pg_locks where locktype = 'advisory'
                  and database = (select oid from pg_database where datname = current_database())""").query().listOfRows();
        process.heir.start();
        process.heir.start();
        assertEquals(number, process.presence.number());
    }

    @Test
    void whoHangsOnAServerThatTakesNoWritesLooksForThePrimary() throws Exception {
        var lines = new ArrayList<Connection>();
        var presence = new Presence(
                new DelegatingDataSource(till.shop.bean(DataSource.class)) {
                    @Override
                    public Connection getConnection() throws SQLException {
                        var line = super.getConnection();
                        lines.add(line);
                        return line;
                    }
                },
                Duration.ZERO);
        var heir = new Heir(presence, List.of(), new Alarm());
        heir.start();
        var number = presence.number();
        try (var demote = lines.getFirst().createStatement()) {
            demote.execute("set session characteristics as transaction read only");
        }
        heir.start();
        heir.start();
        assertEquals(2, lines.size());
        assertEquals(number, presence.number());
        heir.stop();
    }

    @Test
    void whatFailedComesAgainSoon() {
        var process = new Member();
        var due = process.purchases.claim(1).getFirst();
        var before = new DueWork.Due<>(due.kind(), due.id(), due.claim() - 1, due.row());
        process.purchases.claims().giveBack(before);
        assertTrue(wait(due.id()) > 60, "it is in other hands");
        process.purchases.claims().giveBack(due);
        assertTrue(wait(due.id()) <= 1, "one second at first");
    }

    private int wait(String purchase) {
        return jdbc.sql("select extract(epoch from due_at - now())::int from purchase where id = ?")
                .param(purchase)
                .query(Integer.class)
                .single();
    }
}
