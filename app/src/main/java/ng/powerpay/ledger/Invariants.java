package ng.powerpay.ledger;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import ng.powerpay.platform.Reader;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What must hold in the books at any moment. Each rule of {@code ledger/invariants.sql} is a query
 * for the rows where it does not hold, so nothing found is what should be found.
 */
public final class Invariants {

    /** At most this many rows of each rule are told. */
    public static final int MOST_ROWS = 50;

    private static final Pattern NAME = Pattern.compile("(?m)^-- name: (.+)$");

    /** A rule, in words, and its query. */
    public record Rule(String name, String sql) {}

    /**
     * A row where a rule does not hold.
     *
     * @param reference of what it is about
     */
    public record Broken(String rule, String reference, String detail) {}

    private final Reader reader;
    private final List<Rule> rules;

    public Invariants(JdbcClient jdbc) {
        this(Reader.none(jdbc));
    }

    /** @param reader a copy is as whole as the primary was a moment ago */
    public Invariants(Reader reader) {
        this.reader = reader;
        this.rules = rules();
    }

    /** All rules in the order of the file. */
    public static List<Rule> rules() {
        var text = text();
        var rules = new ArrayList<Rule>();
        var names = NAME.matcher(text).results().toList();
        for (var i = 0; i < names.size(); i++) {
            var end = i + 1 < names.size() ? names.get(i + 1).start() : text.length();
            var sql = text.substring(names.get(i).end(), end).strip();
            rules.add(new Rule(names.get(i).group(1).strip(), sql.replaceFirst(";$", "")));
        }
        if (rules.isEmpty()) {
            throw new IllegalStateException("the books have no rules");
        }
        return rules;
    }

    public int count() {
        return rules.size();
    }

    /** Every row that breaks a rule; each rule sees one moment. */
    public List<Broken> broken() {
        var found = new ArrayList<Broken>();
        for (var rule : rules) {
            found.addAll(reader.read(database -> broken(rule, database)));
        }
        return found;
    }

    private static List<Broken> broken(Rule rule, JdbcClient database) {
        return database.sql("select * from (" + rule.sql() + ") as found(reference, detail) limit " + MOST_ROWS)
                .query((row, _) -> new Broken(rule.name(), row.getString(1), row.getString(2)))
                .list();
    }

    private static String text() {
        try (var file = Invariants.class.getResourceAsStream("/ledger/invariants.sql")) {
            if (file == null) {
                throw new IllegalStateException("ledger/invariants.sql is not there");
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
