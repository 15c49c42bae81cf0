package ng.powerpay.approval;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import ng.powerpay.platform.Json;
import ng.powerpay.platform.Seal;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/** The store of what was proposed. That nobody agrees to his own is a constraint there. */
final class SqlApprovals {

    /**
     * Which to list.
     *
     * @param state null for all
     * @param kinds of these only; null for all
     * @param madeBy null for anybody
     * @param notMadeBy null for nobody
     * @param before the number that the page before ended with; null for the first page
     */
    record Filter(
            Approval.@Nullable State state,
            @Nullable Set<String> kinds,
            @Nullable String madeBy,
            @Nullable String notMadeBy,
            @Nullable Long before) {}

    private static final int MOST_ABOUT = 100;
    private static final String OWNER = "approval ";

    private final JdbcClient jdbc;
    private final Seal seal;

    SqlApprovals(JdbcClient jdbc, Seal seal) {
        this.jdbc = jdbc;
        this.seal = seal;
    }

    /** What nobody decided in time ends, by the database's clock. */
    void expire() {
        jdbc.sql("""
                update approval set state = 'EXPIRED', decided_by = 'powerpay', decided_at = now(),
                  version = version + 1
                where state = 'PROPOSED' and expires_at < now()""").update();
    }

    /** @return empty when one of this kind is open about this subject */
    Optional<Approval> insert(Proposal proposal, String who) {
        var payload = proposal.payload().toString();
        return jdbc.sql("""
                insert into approval (kind, subject, summary, payload, payload_sealed, reason, made_by)
                values (:kind, :subject, :summary, :payload::jsonb, :sealed, :reason, :who)
                on conflict (kind, subject) where state = 'PROPOSED' do nothing returning *""")
                .param("kind", proposal.kind())
                .param("subject", proposal.subject())
                .param("summary", proposal.summary())
                .param("payload", proposal.secret() ? null : payload)
                .param("sealed", proposal.secret() ? seal.seal(OWNER + proposal.subject(), payload) : null)
                .param("reason", proposal.reason())
                .param("who", who)
                .query((row, _) -> read(row))
                .optional();
    }

    Optional<Approval> find(long id) {
        return one(jdbc.sql("select * from approval where id = :id").param("id", id));
    }

    /** Whoever else decides it waits until this transaction ends. */
    Optional<Approval> lock(long id) {
        return one(jdbc.sql("select * from approval where id = :id for update").param("id", id));
    }

    Optional<Approval> open(String kind, String subject) {
        var sql = """
                select * from approval where kind = :kind and subject = :subject
                  and state = 'PROPOSED' and expires_at > now()""";
        return one(jdbc.sql(sql).param("kind", kind).param("subject", subject));
    }

    private Optional<Approval> one(StatementSpec statement) {
        return statement.query((row, _) -> read(row)).optional();
    }

    Approval decide(long id, Approval.State to, String who, @Nullable String note) {
        return jdbc.sql("""
                update approval set state = :to, decided_by = :who, decided_at = now(), note = :note,
                  version = version + 1
                where id = :id returning *""")
                .param("id", id)
                .param("to", to.name())
                .param("who", who)
                .param("note", note)
                .query((row, _) -> read(row))
                .single();
    }

    void over(String subject, String who) {
        var sql = """
                update approval set state = 'WITHDRAWN', decided_by = :who, decided_at = now(),
                  note = 'it ended another way', version = version + 1
                where subject = :subject and state = 'PROPOSED'""";
        jdbc.sql(sql).param("subject", subject).param("who", who).update();
    }

    /** The newest first. */
    List<Approval> list(Filter filter, int most) {
        var kinds = filter.kinds();
        return jdbc.sql("""
                select * from approval
                where (:state::text is null or state = :state)
                  and (:kinds::text[] is null or kind = any (:kinds::text[]))
                  and (:by::text is null or made_by = :by) and (:not::text is null or made_by <> :not)
                  and (:before::bigint is null or id < :before)
                order by id desc limit :most""")
                .param("state", filter.state() == null ? null : filter.state().name())
                .param("kinds", kinds == null ? null : kinds.toArray(String[]::new))
                .param("by", filter.madeBy())
                .param("not", filter.notMadeBy())
                .param("before", filter.before())
                .param("most", most)
                .query((row, _) -> read(row))
                .list();
    }

    List<Approval> about(String beginning) {
        return jdbc.sql("""
                select * from approval where starts_with(subject collate "C", :beginning) order by id limit :most""")
                .param("beginning", beginning)
                .param("most", MOST_ABOUT)
                .query((row, _) -> read(row))
                .list();
    }

    private Approval read(ResultSet row) throws SQLException {
        var subject = row.getString("subject");
        var sealed = row.getBytes("payload_sealed");
        var payload = sealed == null ? row.getString("payload") : seal.open(OWNER + subject, sealed);
        return new Approval(
                row.getLong("id"),
                row.getString("kind"),
                subject,
                row.getString("summary"),
                Json.MAPPER.readTree(payload),
                sealed != null,
                row.getString("reason"),
                row.getString("made_by"),
                instant(row.getObject("made_at", OffsetDateTime.class)),
                instant(row.getObject("expires_at", OffsetDateTime.class)),
                Approval.State.valueOf(row.getString("state")),
                row.getString("decided_by"),
                maybe(row.getObject("decided_at", OffsetDateTime.class)),
                row.getString("note"),
                row.getInt("version"));
    }

    private static Instant instant(OffsetDateTime at) {
        return at.toInstant();
    }

    private static @Nullable Instant maybe(@Nullable OffsetDateTime at) {
        return at == null ? null : at.toInstant();
    }
}
