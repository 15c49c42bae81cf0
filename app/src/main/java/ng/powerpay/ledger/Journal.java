package ng.powerpay.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.regex.Pattern;
import ng.powerpay.platform.Kobo;
import ng.powerpay.platform.Reader;
import org.jspecify.annotations.Nullable;

/** Reads postings as they were written: of an account, or of an entry. */
final class Journal {

    private static final Pattern OF_PURCHASE = Pattern.compile("^(PP[0-9A-Z]{10})/");

    /** @param purchaseId null when it is about none */
    record LedgerPosting(
            Instant at,
            String entry,
            String account,
            Kobo amountKobo,
            @Nullable String purchaseId) {}

    /** The last that was seen; what follows is older. */
    record Before(Instant at, String entry) {}

    /** @param until exclusive */
    record Span(Instant from, Instant until) {}

    private final Reader reader;

    Journal(Reader reader) {
        this.reader = reader;
    }

    boolean has(String account) {
        return reader.read(database -> database.sql("select exists (select from posting where account = :account)")
                .param("account", account)
                .query(Boolean.class)
                .single());
    }

    /** The newest first. */
    List<LedgerPosting> of(String account, Span span, @Nullable Before before, int most) {
        var last = before == null ? new Before(span.until(), "") : before;
        return reader.read(database -> database.sql("""
                        select at, entry, account, amount_kobo, purchase_id from posting
                        where account = :account and at >= :from and at <= :at and (at, entry) < (:at, :entry)
                        order by at desc, entry desc limit :most""")
                .param("account", account)
                .param("from", time(span.from()))
                .param("at", time(last.at()))
                .param("entry", last.entry())
                .param("most", most)
                .query((row, _) -> posting(row))
                .list());
    }

    /** Its lines, debits first; none when there is no such entry. */
    List<LedgerPosting> entry(String name) {
        var purchase = OF_PURCHASE.matcher(name);
        var of = purchase.find() ? purchase.group(1) : null;
        return reader.read(database -> database.sql("""
                        select at, entry, account, amount_kobo, purchase_id from posting
                        where entry = :entry and purchase_id %s
                        order by amount_kobo desc, account""".formatted(of == null ? "is null" : "= :purchase"))
                .param("entry", name)
                .param("purchase", of)
                .query((row, _) -> posting(row))
                .list());
    }

    private static LedgerPosting posting(ResultSet row) throws SQLException {
        return new LedgerPosting(
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("entry"),
                row.getString("account"),
                new Kobo(row.getLong("amount_kobo")),
                row.getString("purchase_id"));
    }

    private static OffsetDateTime time(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
