package ng.powerpay.proving;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What must hold in the database at any moment, each as a query that finds the rows where it does
 * not. They need no provider, so a running shop can ask them too.
 */
public record Invariants(List<Invariant> all) {

    private static final Pattern NAMED = Pattern.compile("(?ms)^-- name: (.+?)$(.+?)(?=^-- name: |\\z)");
    private static final int MOST_ROWS = 1_000;

    /**
     * One of them.
     *
     * @param sql answers two columns for each offending row: its reference, and a word on it
     */
    public record Invariant(String name, String sql) {}

    /** A row where an invariant does not hold. */
    public record Offence(String invariant, String reference, String detail) {}

    /** Those of {@code invariants.sql}: a line {@code -- name: text} before each query. */
    public static Invariants load() {
        try (InputStream in = Invariants.class.getResourceAsStream("/ledger/invariants.sql")) {
            if (in == null) {
                throw new IllegalStateException("ledger/invariants.sql is not on the class path");
            }
            return parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new IllegalStateException("ledger/invariants.sql cannot be read", e);
        }
    }

    static Invariants parse(String text) {
        return new Invariants(NAMED.matcher(text)
                .results()
                .map(it -> new Invariant(it.group(1).strip(), it.group(2).strip()))
                .toList());
    }

    /** Asks all of them; at most 1,000 rows of each. */
    public List<Offence> offences(Connection database) throws SQLException {
        List<Offence> found = new ArrayList<>();
        for (var invariant : all) {
            try (var statement = database.createStatement()) {
                statement.setMaxRows(MOST_ROWS);
                try (var row = statement.executeQuery(invariant.sql())) {
                    while (row.next()) {
                        found.add(new Offence(invariant.name(), row.getString(1), row.getString(2)));
                    }
                }
            }
        }
        return found;
    }
}
