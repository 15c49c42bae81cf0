package ng.powerpay;

import ng.powerpay.platform.Schema;
import ng.powerpay.sandbox.postgres.LocalDatabase;
import ng.powerpay.sandbox.postgres.LocalPostgres;

/** Databases with today's tables: each a copy of one that was migrated once, as that takes a while. */
public final class Migrated {

    private Migrated() {}

    public static LocalDatabase database() {
        return LocalPostgres.shared().copyOf(Once.TEMPLATE);
    }

    private static LocalDatabase template() {
        var database = LocalPostgres.shared().freshDatabase();
        Schema.flyway(database.application().user())
                .dataSource(database.url(), database.user(), database.password())
                .load()
                .migrate();
        return database;
    }

    private static final class Once {
        static final LocalDatabase TEMPLATE = template();
    }
}
