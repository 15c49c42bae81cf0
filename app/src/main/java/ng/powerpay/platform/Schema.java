package ng.powerpay.platform;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The tables' version. It is brought about by whoever starts first, or by {@code migrate} alone
 * before servers and functions of a new version are started; those who do not migrate look whether
 * it was.
 */
public final class Schema {

    /** The newest migration that comes with this code; a test looks. */
    public static final int VERSION = 26;

    private static final Logger LOG = LoggerFactory.getLogger(Schema.class);
    private static final String NOT_ALLOWED = "42501";
    private static final String MAKE = """
            select format('create role %%I %s', r%s) from (select ?::text as r, ?::text as p) given
            where not exists (select from pg_roles where rolname = r)""";
    private static final String FOUND = """
            select coalesce(max(version::int), 0) from flyway_schema_history
            where success and version ~ '^[0-9]{1,9}$'""";

    private Schema() {}

    /** How the tables are changed; the scripts grant to that role. Where they are is still to say. */
    public static FluentConfiguration flyway(String role) {
        return Flyway.configure().placeholders(grantsTo(role));
    }

    static Map<String, String> grantsTo(String role) {
        return Map.of("application", role);
    }

    /**
     * Changes the tables as their owner, where they are not yet as this code wants them.
     *
     * @param application for the check that it may not do the same
     */
    public static void migrate(DatabaseConfig config, DataSource application) {
        var owner = config.owner();
        migrate(
                flyway(config.role())
                        .dataSource(config.url(), owner.user(), owner.password())
                        .connectRetries(10)
                        .connectRetriesInterval(2)
                        .load(),
                application);
    }

    /**
     * Makes the roles that {@code R__grants.sql} grants to, where nobody has made them: a new RDS
     * instance knows the owner only. One that may not make roles leaves it to that script to ask
     * for them.
     *
     * @param login as the application logs in now; the password of one that exists is left alone
     */
    public static void makeRoles(DatabaseConfig config, DatabaseConfig.Login login) {
        var owner = config.owner();
        try (var line = DriverManager.getConnection(config.url(), owner.user(), owner.password())) {
            run(line, MAKE.formatted("login password %L", ", p"), login.user(), login.password());
            if (!login.user().equals(config.role())) {
                run(line, MAKE.formatted("nologin", ""), config.role(), "");
                run(line, "select format('grant %I to %I', ?::text, ?::text)", config.role(), login.user());
            }
        } catch (SQLException e) {
            if (!NOT_ALLOWED.equals(e.getSQLState())) {
                throw new IllegalStateException("the database cannot be asked for its roles: " + e.getMessage(), e);
            }
            LOG.warn("the application's role is not made: {}", e.getMessage());
        }
    }

    /** Runs the statement that the query makes of these, if it makes one. */
    private static void run(Connection line, String query, String... names) throws SQLException {
        try (var statement = line.prepareStatement(query)) {
            for (var i = 0; i < names.length; i++) {
                statement.setString(i + 1, names[i]);
            }
            try (var row = statement.executeQuery();
                    var made = line.createStatement()) {
                if (row.next()) {
                    made.execute(row.getString(1));
                }
            }
        }
    }

    /** A superuser, an owner or a member of one could change postings whatever the grants say. */
    static void migrate(Flyway flyway, DataSource application) {
        flyway.migrate();
        var most = "select has_table_privilege('posting', 'UPDATE, DELETE, TRUNCATE, TRIGGER')::int";
        if (ask(application, most) == 1) {
            throw new IllegalStateException("POWERPAY_DATABASE_USER may change postings:"
                    + " use a role that is no superuser and no member of the owner");
        }
    }

    /**
     * Looks whether the tables are as this code needs them. Newer ones are no fault: a version
     * before works on while the next is brought in.
     *
     * @throws IllegalStateException they are older, or not there
     */
    public static void check(DataSource application) {
        var found = ask(application, FOUND);
        if (found < VERSION) {
            throw older("is at version " + found);
        }
        if (found > VERSION) {
            LOG.warn("the database is at version {}, newer than this code's {}", found, VERSION);
        }
    }

    private static int ask(DataSource database, String sql) {
        try (var line = database.getConnection();
                var statement = line.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getInt(1);
        } catch (SQLException e) {
            if (String.valueOf(e.getSQLState()).startsWith("42")) {
                throw older("was not set up by this version or a newer one");
            }
            throw new IllegalStateException("the database cannot be asked for its version: " + e.getMessage(), e);
        }
    }

    private static IllegalStateException older(String what) {
        return new IllegalStateException(
                "the database %s, and this code needs version %d: run migrate first".formatted(what, VERSION));
    }
}
