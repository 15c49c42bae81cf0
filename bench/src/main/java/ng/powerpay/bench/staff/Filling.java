package ng.powerpay.bench.staff;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import ng.powerpay.bench.api.Machine;

/**
 * Puts years of purchases into the tables, past the steps that would have made them, as quickly as
 * the machine can: two at a time, indexes after the rows. Without events, postings and messages.
 */
final class Filling {

    private static final long PIECE = 100_000;
    private static final int ABREAST = 2;
    private static final List<String> TABLES = List.of("purchase", "purchase_search", "vend_attempt");

    private static final String INDEXES = """
            select indexrelid::regclass::text, pg_get_indexdef(indexrelid) from pg_index i
            where indrelid = any (array['purchase', 'purchase_search', 'vend_attempt']::regclass[])
              and not exists (select from pg_constraint c where c.conindid = i.indexrelid)""";

    private final Machine machine;
    private final long count;

    Filling(Machine machine, long count) {
        this.machine = machine;
        this.count = count;
    }

    void run() throws IOException, SQLException, InterruptedException {
        try (var line = connect()) {
            var indexes = indexes(line);
            for (var index : indexes) {
                run(line, "drop index " + index.name());
            }
            rows();
            for (var index : indexes) {
                run(line, index.text());
            }
            for (var table : TABLES) {
                run(line, "vacuum (analyze) " + table);
            }
            run(line, "analyze");
        }
    }

    private record Index(String name, String text) {}

    private static List<Index> indexes(Connection line) throws SQLException {
        var all = new ArrayList<Index>();
        try (var statement = line.createStatement();
                var row = statement.executeQuery(INDEXES)) {
            while (row.next()) {
                all.add(new Index(row.getString(1), row.getString(2)));
            }
        }
        return all;
    }

    private void rows() throws IOException, InterruptedException {
        var sql = sql();
        var pieces = new ArrayList<Future<?>>();
        try (var workers = Executors.newFixedThreadPool(ABREAST)) {
            for (var first = 1L; first <= count; first += PIECE) {
                var from = first;
                pieces.add(workers.submit(() -> {
                    try (var line = connect()) {
                        run(line, String.format(Locale.ROOT, sql, from, Math.min(count, from + PIECE - 1), count));
                    }
                    return from;
                }));
            }
        }
        for (var piece : pieces) {
            if (piece.state() != Future.State.SUCCESS) {
                throw new IllegalStateException("the database cannot be filled: " + piece.exceptionNow());
            }
        }
    }

    private static String sql() throws IOException {
        try (var in = Filling.class.getResourceAsStream("/staff/fill.sql")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** As the owner of all, whom no trigger stops. */
    private Connection connect() throws SQLException {
        var line = machine.connect();
        run(line, "set session_replication_role = replica");
        run(line, "set synchronous_commit = off");
        run(line, "set maintenance_work_mem = '1GB'");
        return line;
    }

    private static void run(Connection line, String sql) throws SQLException {
        try (var statement = line.createStatement()) {
            statement.execute(sql);
        }
    }
}
