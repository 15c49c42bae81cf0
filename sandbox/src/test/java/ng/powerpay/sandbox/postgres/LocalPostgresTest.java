package ng.powerpay.sandbox.postgres;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalPostgresTest {

    @TempDir
    Path home;

    @Test
    void dataSurvivesARestartOnFsyncAndChecksums() throws SQLException {
        try (var first = LocalPostgres.start(home)) {
            assertFalse(first.attached());
            LocalDatabase database = first.database("powerpay");
            ask(database, "create table k(i int); insert into k values (7); select i from k");
        }
        try (var second = start()) {
            LocalDatabase database = second.database("powerpay");
            assertEquals("7", ask(database, "select i from k"));
            assertEquals("on", ask(database, "show fsync"));
            assertEquals("on", ask(database, "show data_checksums"));
            assertEquals("127.0.0.1", ask(database, "show listen_addresses"));
        }
    }

    @Test
    void aServerLeftRunningIsTakenOver() throws SQLException {
        var orphan = start();
        try (var second = start()) {
            assertTrue(second.attached());
            assertEquals(orphan.port(), second.port());
            assertEquals("1", ask(second.database("powerpay"), "select 1"));
        }
    }

    @Test
    void aStalePidFileOfAnotherProgramDoesNotStopTheStart() throws Exception {
        start().close();
        String self = Long.toString(ProcessHandle.current().pid());
        Files.writeString(home.resolve("data/postmaster.pid"), self + "\n");
        try (var server = start()) {
            assertEquals("1", ask(server.database("powerpay"), "select 1"));
        }
    }

    @Test
    void aBrokenDataFolderIsNamedWithTheEndOfTheLog() throws Exception {
        start().close();
        Files.writeString(home.resolve("data/postgresql.auto.conf"), "no_such_setting = 1\n");
        var failure = assertThrows(PostgresFailure.class, () -> start());
        assertEquals(PostgresFailure.Reason.START_FAILED, failure.reason());
        assertTrue(String.valueOf(failure.getMessage()).contains("no_such_setting"));
    }

    @Test
    void aFullDiskAndAStrangeMachineHaveTheirOwnReasons() throws Exception {
        Path log = Files.writeString(home.resolve("x.log"), "FATAL: No space left on device\n");
        var full = PostgresFailure.fromLog("start", log);
        assertEquals(PostgresFailure.Reason.DISK_FULL, full.reason());
        var strange = assertThrows(PostgresFailure.class, () -> PostgresBinaries.archive("Linux", "riscv64"));
        assertEquals(PostgresFailure.Reason.UNSUPPORTED_MACHINE, strange.reason());
        assertThrows(PostgresFailure.class, () -> PostgresBinaries.archive("SunOS", "amd64"));
    }

    @Test
    void whatWasAcknowledgedIsWithTheFollowerThatTakesOver() throws Exception {
        try (var primary = start();
                var follower = Follower.of(primary, home.resolve("follower"), PostgresFolder.freePort())) {
            var database = primary.database("powerpay");
            ask(database, "create table k(i int); insert into k values (7); select i from k");
            var there = new LocalDatabase(
                    database.name(),
                    database.url().replace(":" + primary.port() + "/", ":" + follower.port() + "/"),
                    database.user(),
                    database.password(),
                    database.application());
            assertThrows(SQLException.class, () -> ask(there, "insert into k values (8) returning i"));
            primary.crash();
            follower.promote();
            assertEquals("7", ask(there, "select i from k"));
            assertEquals("9", ask(there, "insert into k values (9) returning i"));
        }
    }

    @Test
    void aWrongPasswordIsRefused() {
        var database = LocalPostgres.shared().freshDatabase();
        assertThrows(SQLException.class, () -> DriverManager.getConnection(database.url(), database.user(), "wrong"));
        assertFalse(database.toString().contains(database.password()));
    }

    @Test
    void anApplicationGetsARoleThatOwnsNothing() throws SQLException {
        var owned = LocalPostgres.shared().freshDatabase();
        ask(owned, "create table books(i int); select 1");
        var login = owned.application();
        var used = new LocalDatabase(owned.name(), owned.url(), login.user(), login.password(), login);
        assertEquals("powerpay", ask(used, "select current_user"));
        assertThrows(SQLException.class, () -> ask(used, "select i from books"));
        assertThrows(SQLException.class, () -> ask(used, "create table mine(i int); select 1"));
        assertFalse(login.toString().contains(login.password()));
    }

    @Test
    void freshDatabasesAreIsolatedAndOneServerServesAll() throws SQLException {
        var one = LocalPostgres.shared().freshDatabase();
        var two = LocalPostgres.shared().freshDatabase();
        assertNotEquals(one.url(), two.url());
        ask(one, "create table only_here(i int); select 1");
        assertEquals("0", ask(two, "select count(*) from pg_tables where tablename='only_here'"));
        assertEquals(LocalPostgres.shared().port(), LocalPostgres.shared().port());
    }

    @Test
    void databasesAndRolesAreMadeOnceAndNamesAreChecked() throws SQLException {
        var server = LocalPostgres.shared();
        assertTrue(server.createDatabase("made_once"));
        assertFalse(server.createDatabase("made_once"));
        assertTrue(server.createRole("clerk", "it's secret"));
        assertFalse(server.createRole("clerk", "it's new"));
        var asClerk = new LocalDatabase(
                "made_once", server.url("made_once"), "clerk", "it's new", new LocalDatabase.Login("none", ""));
        assertEquals("clerk", ask(asClerk, "select current_user"));
        assertThrows(IllegalArgumentException.class, () -> server.createDatabase("x; drop"));
    }

    /** With the programs that the shared server has unpacked already. */
    private LocalPostgres start() {
        return LocalPostgres.start(home, SharedPostgres.root(), PostgresSettings.DURABLE);
    }

    /** Runs the statements and answers the first value of the last result. */
    private static String ask(LocalDatabase database, String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(database.url(), database.user(), database.password());
                var statement = connection.createStatement()) {
            boolean rows = statement.execute(sql);
            while (!rows) {
                rows = statement.getMoreResults();
            }
            var result = statement.getResultSet();
            result.next();
            return result.getString(1);
        }
    }
}
