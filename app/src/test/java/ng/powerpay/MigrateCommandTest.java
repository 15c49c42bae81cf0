package ng.powerpay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import ng.powerpay.platform.Schema;
import ng.powerpay.sandbox.postgres.LocalPostgres;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The tables are brought to this version by a task of its own, and who finds others says so. */
class MigrateCommandTest {

    private static String migrate(Map<String, String> environment, int status) {
        var out = new ByteArrayOutputStream();
        var command = new MigrateCommand(environment, Addition.NONE);
        assertEquals(
                status,
                command.run(new PrintStream(out, true, StandardCharsets.UTF_8)),
                out.toString(StandardCharsets.UTF_8));
        return out.toString(StandardCharsets.UTF_8).strip();
    }

    @Test
    void theVersionIsThatOfTheNewestMigration() throws IOException {
        try (var files = Files.list(Path.of("src/main/resources/db/migration"))) {
            var newest = files.map(file -> file.getFileName().toString())
                    .filter(name -> name.startsWith("V"))
                    .mapToInt(name -> Integer.parseInt(name.substring(1, name.indexOf("__"))))
                    .max();
            assertEquals(newest.orElseThrow(), Schema.VERSION);
        }
    }

    @Test
    void aServerThatDoesNotMigrateNeedsTheTablesAndSaysSo() {
        var database = LocalPostgres.shared().freshDatabase();
        var environment = new HashMap<>(Shop.environment(database));
        environment.put("POWERPAY_DATABASE_MIGRATE", "no");
        environment.put("POWERPAY_ROLE", "api");
        var empty = assertThrows(RuntimeException.class, () -> PowerPay.start(environment, Addition.NONE));
        assertTrue(causes(empty).contains("run migrate first"), causes(empty));
        assertEquals("the database is at version " + Schema.VERSION, migrate(environment, 0));
        assertEquals("the database is at version " + Schema.VERSION, migrate(environment, 0));
        PowerPay.start(environment, Addition.NONE).close();

        var owner = new DriverManagerDataSource(database.url(), database.user(), database.password());
        var login = database.application();
        var application = new DriverManagerDataSource(database.url(), login.user(), login.password());
        var history = JdbcClient.create(owner);
        history.sql("update flyway_schema_history set version = '9999' where version = ?")
                .param(Integer.toString(Schema.VERSION))
                .update();
        Schema.check(application);
        history.sql("delete from flyway_schema_history where version = '9999'").update();
        var older = assertThrows(IllegalStateException.class, () -> Schema.check(application));
        assertEquals(
                "the database is at version %d, and this code needs version %d: run migrate first"
                        .formatted(Schema.VERSION - 1, Schema.VERSION),
                older.getMessage());
    }

    private static String causes(Throwable fault) {
        var all = new StringBuilder();
        for (var one = fault; one != null; one = one.getCause()) {
            all.append(one.getMessage()).append('\n');
        }
        return all.toString();
    }

    @Test
    void theApplicationsRoleIsMadeWhereItIsMissing() throws SQLException {
        var database = LocalPostgres.shared().freshDatabase();
        var user = "made_" + ProcessHandle.current().pid();
        var environment = new HashMap<>(Shop.environment(database));
        environment.put("POWERPAY_DATABASE_USER", user);
        environment.put("POWERPAY_DATABASE_PASSWORD", "its own");
        environment.put("POWERPAY_DATABASE_ROLE", user + "_rights");
        migrate(environment, 0);
        migrate(environment, 0);
        try (var line = DriverManager.getConnection(database.url(), user, "its own");
                var row = line.createStatement().executeQuery("select count(*) from company")) {
            assertTrue(row.next());
        }
        environment.put("POWERPAY_DATABASE_MIGRATE", "no");
        environment.remove("POWERPAY_DATABASE_OWNER_PASSWORD");
        PowerPay.start(environment, Addition.NONE).close();
    }

    @Test
    void whatIsWrongIsSaidAndChangesNothing() throws SQLException {
        var database = LocalPostgres.shared().freshDatabase();
        var owner = "plain_" + ProcessHandle.current().pid();
        LocalPostgres.shared().createRole(owner, "plain");
        try (var line = DriverManager.getConnection(database.url(), database.user(), database.password())) {
            line.createStatement().execute("alter database " + database.name() + " owner to " + owner);
        }
        var environment = new HashMap<>(Shop.environment(database));
        environment.put("POWERPAY_DATABASE_OWNER", owner);
        environment.put("POWERPAY_DATABASE_OWNER_PASSWORD", "plain");
        environment.put("POWERPAY_DATABASE_USER", "nobody");
        assertTrue(migrate(environment, 1).contains("the application's role is missing"));
        environment.remove("POWERPAY_DATABASE_URL");
        assertTrue(migrate(environment, 1).contains("POWERPAY_DATABASE_URL is missing"));
    }
}
