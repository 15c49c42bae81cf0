package ng.powerpay.audit;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import ng.powerpay.platform.DataKeyTable;
import ng.powerpay.platform.KeyRing;
import ng.powerpay.platform.Schema;
import ng.powerpay.platform.SecretsConfig;
import ng.powerpay.platform.Sql;
import ng.powerpay.sandbox.postgres.LocalPostgres;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * Lets the owner of a database change the trace at random, each time on a copy of its own, and
 * counts what {@code ./powerpay audit verify} finds. Exit code 1 when anything is missed.
 */
public final class AuditProof {

    private static final int CHANGES = 1_000;
    private static final int ENTRIES = 60;

    /** As often an untouched copy is looked at, which must be found good. */
    private static final int UNTOUCHED = 50;

    /**
     * What came of it.
     *
     * @param found by kind, how many of how many
     * @param missed each with its number in the order of the seed
     */
    public record Result(long seed, int changes, int detected, Map<String, Integer> found, List<String> missed) {

        public String page() {
            var text = new StringBuilder();
            found.forEach((kind, times) -> text.append("  %-26s %4d%n".formatted(kind, times)));
            missed.forEach(one -> text.append("  MISSED ").append(one).append('\n'));
            return text
                    + "audit: %,d random changes by the database's owner, %,d detected, seed %d%n"
                            .formatted(changes, detected, seed);
        }
    }

    private final Random random;
    private final long seed;
    private final DriverManagerDataSource owner;
    private final ChainKeys keys;
    private final Head head;

    private AuditProof(long seed) {
        this.seed = seed;
        this.random = new Random(seed);
        var database = LocalPostgres.shared().freshDatabase();
        owner = new DriverManagerDataSource(database.url(), database.user(), database.password());
        var login = database.application();
        Schema.flyway(login.user()).dataSource(owner).load().migrate();
        var application = new DriverManagerDataSource(database.url(), login.user(), login.password());
        var key = new byte[32];
        random.nextBytes(key);
        var wrap = new SecretsConfig(key, List.of(), Duration.ofDays(365)).localWrap();
        keys = new ChainKeys(new KeyRing(new DataKeyTable(application), List.of(wrap), Duration.ofDays(365)));
        var chain = new Chain(Sql.client(application), application, keys);
        fill(chain);
        head = chain.head().orElseThrow();
    }

    /** @throws SQLException the database is away */
    public static Result run(long seed) throws SQLException {
        var proof = new AuditProof(seed);
        try (var line = proof.owner.getConnection()) {
            line.setAutoCommit(false);
            return proof.changes(line);
        }
    }

    private void fill(Chain chain) {
        for (var i = 0; i < ENTRIES; i += 2) {
            var name = "member" + random.nextInt(9) + "@powerpay.example";
            var address = "10.0.0." + random.nextInt(256);
            var who = new Entry.Who(name, "FINANCE,SUPPORT", address, "c" + random.nextInt(1_000_000));
            var subject = "PP" + random.nextInt(1_000_000);
            var what = "POST /v1/staff/cases/{id}/decision";
            var begun = chain.add(new Entry.Act(who, what, subject, Entry.Outcome.BEGUN, 0, "{}"));
            chain.add(new Entry.Act(who, what, subject, Entry.Outcome.DONE, begun, "{\"status\":\"200\"}"));
        }
    }

    private Result changes(Connection line) throws SQLException {
        var found = new TreeMap<String, Integer>();
        var missed = new java.util.ArrayList<String>();
        for (var i = 0; i < CHANGES; i++) {
            var kinds = Tampering.values();
            var kind = kinds[random.nextInt(kinds.length)];
            if (detected(line, kind)) {
                found.merge(kind.name(), 1, Integer::sum);
            } else {
                missed.add(i + " " + kind);
            }
            if (i % (CHANGES / UNTOUCHED) == 0) {
                untouched(line);
            }
        }
        return new Result(seed, CHANGES, CHANGES - missed.size(), found, missed);
    }

    private boolean detected(Connection line, Tampering kind) throws SQLException {
        copy(line);
        kind.on(new Tampering.Copy(line, ENTRIES, random));
        var seen = ChainCheck.of(line, keys, List.of());
        if (seen.ok() && kind.shortens()) {
            seen = ChainCheck.of(line, keys, List.of(head));
        }
        line.rollback();
        return !seen.ok();
    }

    private void untouched(Connection line) throws SQLException {
        copy(line);
        var seen = ChainCheck.of(line, keys, List.of(head));
        line.rollback();
        if (!seen.ok() || seen.entries() != ENTRIES) {
            throw new IllegalStateException("an untouched copy is found bad: " + seen);
        }
    }

    /**
     * By its name it stands before the chain, has none of its guards, and goes when it is rolled
     * back.
     */
    private static void copy(Connection line) throws SQLException {
        try (var statement = line.createStatement()) {
            statement.execute("create temp table audit_entry as table public.audit_entry");
        }
    }

    public static void main(String[] args) throws SQLException {
        if (args.length > 0 && !(args.length == 2 && args[0].equals("--seed") && args[1].matches("-?[0-9]{1,18}"))) {
            System.err.println("use: audit prove [--seed N]");
            System.exit(1);
        }
        var result = run(args.length == 2 ? Long.parseLong(args[1]) : new Random().nextLong(1_000_000_000));
        System.out.print(result.page());
        System.exit(result.missed().isEmpty() ? 0 : 1);
    }
}
