package ng.powerpay.purchase;

import java.util.List;
import java.util.Objects;
import java.util.TreeMap;

/** Compares the tables beside the purchases at the end, and does there what people do by hand. */
final class MirrorAudit {

    private final Mirror mirror;
    private final MemoryDatabase database;

    MirrorAudit(Mirror mirror, MemoryDatabase database) {
        this.mirror = mirror;
        this.database = database;
    }

    void judge() {
        mirror.at();
        for (var row : database.purchases) {
            mirror.compare("end", database, row.id());
        }
        same("books", books(), query("""
                select purchase_id || ' ' || account || ' ' || sum(amount_kobo) from posting
                group by purchase_id, account having sum(amount_kobo) <> 0 order by 1"""));
        same("cases", cases(), query("""
                select subject || ' ' || kind || ' ' || coalesce(decision, 'open')
                from review_case"""));
        same("refunds", refunds(), query("""
                select purchase_id || '-R' || number || ' ' || amount_kobo || ' ' || state
                from refund"""));
    }

    private void same(String what, List<String> memory, List<String> sql) {
        var more = sql.stream().filter(line -> !memory.contains(line)).toList();
        var less = memory.stream().filter(line -> !sql.contains(line)).toList();
        if (!more.isEmpty() || !less.isEmpty() || memory.size() != sql.size()) {
            mirror.differs(what, less + " / " + more);
        }
    }

    private List<String> query(String sql) {
        return mirror.jdbc.sql(sql).query(String.class).list().stream()
                .map(Objects::requireNonNull)
                .toList();
    }

    private List<String> books() {
        return database.purchases.stream()
                .flatMap(row -> new TreeMap<>(row.accounts)
                        .entrySet().stream()
                                .filter(account -> account.getValue() != 0)
                                .map(account -> row.id() + " " + account.getKey() + " " + account.getValue()))
                .toList();
    }

    private List<String> cases() {
        return database.cases.stream()
                .map(one -> one.subject + " " + one.kind + " " + (one.decision == null ? "open" : one.decision))
                .toList();
    }

    private List<String> refunds() {
        return database.refunds.stream()
                .map(one -> one.purchase + "-R" + one.number + " " + one.amount + " " + one.state)
                .toList();
    }

    static void settle(Mirror mirror, MemoryCase one) {
        mirror.at();
        mirror.jdbc
                .sql("""
                        update review_case set decision = :decision, decided_by = 'ada', decided_at = now()
                        where subject = :subject and kind = :kind and decision is null""")
                .param("decision", one.decision)
                .param("subject", one.subject)
                .param("kind", one.kind)
                .update();
    }
}
