package ng.powerpay.reconcile;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import javax.sql.DataSource;
import ng.powerpay.ledger.StatementLine;
import ng.powerpay.platform.Json;
import ng.powerpay.platform.Kobo;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The store of what providers said. Lines are only ever added, each once. */
public final class StatementLines {

    private static final int AT_ONCE = 1_000;

    private final JdbcClient jdbc;

    StatementLines(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** For a program that has no wiring. */
    public static StatementLines in(DataSource database) {
        return new StatementLines(JdbcClient.create(database));
    }

    /** @return how many were not known before */
    public int add(List<StatementLine> lines) {
        var fresh = 0;
        for (var from = 0; from < lines.size(); from += AT_ONCE) {
            fresh += insert(lines.subList(from, Math.min(lines.size(), from + AT_ONCE)));
        }
        return fresh;
    }

    private int insert(List<StatementLine> some) {
        var rows = Json.MAPPER.createArrayNode();
        for (var line : some) {
            var row = rows.addObject()
                    .put("provider", line.provider())
                    .put("kind", line.kind().name())
                    .put("reference", line.reference())
                    .put("key", line.key())
                    .put("amount", line.amount().amount())
                    .put("currency", line.currency())
                    .put("at", line.at().toString());
            var fee = line.fee();
            if (fee != null) {
                row.put("fee", fee.amount());
            }
        }
        return jdbc.sql("""
                insert into statement_line (provider, kind, reference, key, amount_kobo, currency, fee_kobo, at)
                select provider, kind, reference, key, amount, currency, fee, at
                from jsonb_to_recordset(?::jsonb) as l(provider text, kind text, reference text, key text,
                  amount bigint, currency text, fee bigint, at timestamptz)
                on conflict do nothing""").param(rows.toString()).update();
    }

    /**
     * What the run of a day looks at: its payments and vends, and what takes days or is still open
     * from the ten days before.
     */
    List<StatementLine> of(Instant from, Instant to) {
        return jdbc.sql("""
                select * from statement_line l
                where l.at >= :from and l.at < :to
                  or l.at >= :before and l.at < :from and (l.kind in ('REFUND', 'REVERSAL', 'CHARGEBACK')
                    or exists (select 1 from statement_difference d where d.provider = l.provider
                      and d.reference = l.reference and d.kind in ('PAID_NOT_BOOKED', 'VENDED_NOT_BOOKED')))
                order by l.at, l.reference, l.key""")
                .param("from", from.atOffset(ZoneOffset.UTC))
                .param("to", to.atOffset(ZoneOffset.UTC))
                .param("before", from.atOffset(ZoneOffset.UTC).minusDays(10))
                .query((row, _) -> read(row))
                .list();
    }

    /** Every line under these references, of any day. */
    List<StatementLine> under(List<String> references) {
        return jdbc.sql("select * from statement_line where reference = any(:references) order by at, reference, key")
                .param("references", references.toArray(String[]::new))
                .query((row, _) -> read(row))
                .list();
    }

    private static StatementLine read(ResultSet row) throws SQLException {
        var fee = row.getObject("fee_kobo", Long.class);
        return new StatementLine(
                row.getString("provider"),
                StatementLine.Kind.valueOf(row.getString("kind")),
                row.getString("reference"),
                row.getString("key"),
                new Kobo(row.getLong("amount_kobo")),
                row.getString("currency"),
                fee == null ? null : new Kobo(fee),
                row.getTimestamp("at").toInstant());
    }
}
