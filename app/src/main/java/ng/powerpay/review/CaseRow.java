package ng.powerpay.review;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** A case as its row says it. */
final class CaseRow {

    static final String SELECT = """
            select c.*, c.decision is null and c.deadline < now() as overdue,
              coalesce(c.proposed, substr(a.kind, 6)) as wish, coalesce(c.proposed_by, a.made_by) as wished_by,
              coalesce(c.proposed_at, a.made_at) as wished_at, a.id as approval_id
            from review_case c left join lateral (
              select * from approval
              where subject collate "C" = c.subject || ' case ' || c.id and state = 'PROPOSED' and expires_at > now()
              order by id limit 1) a on c.decision is null
            """;

    private CaseRow() {}

    static ReviewCase read(ResultSet row) throws SQLException {
        var proposed = row.getString("wish");
        return new ReviewCase(
                row.getLong("id"),
                row.getString("subject"),
                row.getString("purchase_id"),
                row.getString("kind"),
                row.getString("text"),
                row.getObject("opened_at", OffsetDateTime.class).toInstant(),
                row.getObject("deadline", OffsetDateTime.class).toInstant(),
                row.getBoolean("overdue"),
                row.getString("owner"),
                proposed == null ? null : CaseAction.valueOf(proposed),
                row.getString("wished_by"),
                instant(row, "wished_at"),
                row.getObject("approval_id", Long.class),
                row.getString("decision"),
                row.getString("decided_by"),
                instant(row, "decided_at"),
                row.getString("note"));
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
