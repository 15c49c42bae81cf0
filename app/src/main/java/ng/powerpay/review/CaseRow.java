package ng.powerpay.review;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** A case as its row says it. */
final class CaseRow {

    static final String SELECT = """
            select c.*, c.decision is null and c.deadline < now() as overdue from review_case c
            """;

    private CaseRow() {}

    static ReviewCase read(ResultSet row) throws SQLException {
        var proposed = row.getString("proposed");
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
                row.getString("proposed_by"),
                instant(row, "proposed_at"),
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
