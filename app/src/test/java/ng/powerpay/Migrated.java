package ng.powerpay;

import java.util.Map;
import ng.powerpay.sandbox.postgres.LocalDatabase;
import ng.powerpay.sandbox.postgres.LocalPostgres;
import org.flywaydb.core.Flyway;

/** Databases with today's tables: each a copy of one that was migrated once, as that takes a while. */
public final class Migrated {

    private Migrated() {}

    public static LocalDatabase database() {
        return LocalPostgres.shared().copyOf(Once.TEMPLATE);
    }

    private static LocalDatabase template() {
        var database = LocalPostgres.shared().freshDatabase();
        Flyway.configure()
                .dataSource(database.url(), database.user(), database.password())
                .placeholders(Map.of("application", database.application().user()))
                .load()
                .migrate();
        return database;
    }

    private static final class Once {
        static final LocalDatabase TEMPLATE = template();
    }
}
