package ng.powerpay.review;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The store of review cases: what only a person may decide. Every method that writes is one guarded
 * statement; false means that somebody else was quicker.
 */
public final class ReviewCases {

    private static final int LONGEST_TEXT = 1000;

    /** Adds a line to the note while the case is open and the note has room. */
    private static final String NOTED = """
            note = concat_ws(E'\\n', note,
              to_char(now() at time zone 'Africa/Lagos', 'DD Mon HH24:MI ') || :who || ': ' || :note::text)""";

    private static final String ROOM = """
            and decision is null and length(concat(note, :who, :note::text)) < 3900""";

    /**
     * How many cases wait.
     *
     * @param fresh opened in the last four hours
     * @param old opened more than a day ago
     */
    public record Count(long open, long overdue, long fresh, long old) {}

    /**
     * Which cases to list.
     *
     * @param kind null for all
     * @param owner null for all
     */
    record Filter(@Nullable String kind, @Nullable String owner, boolean overdue) {}

    private final JdbcClient jdbc;

    public ReviewCases(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Calls a person; nothing when a case of this subject and kind is open already.
     *
     * @param subject what it is about, 1 to 200 characters: a purchase's reference, or a line of a
     *     statement
     * @param purchase the purchase it belongs to; null when there is none
     * @param kind upper case and underscores, 3 to 40
     * @param text what is known, cut after 1,000 characters
     */
    public void open(String subject, @Nullable String purchase, String kind, String text) {
        jdbc.sql("""
                insert into review_case (subject, purchase_id, kind, text)
                values (:subject, :purchase, :kind, :text)
                on conflict (subject, kind) where decision is null do nothing""")
                .param("subject", subject)
                .param("purchase", purchase)
                .param("kind", kind)
                .param("text", text.substring(0, Math.min(text.length(), LONGEST_TEXT)))
                .update();
    }

    /** The trouble is over, so nobody is needed any more. */
    public void ended(String subject, String kind) {
        var sql = """
                update review_case set decision = 'ENDED', decided_by = 'powerpay', decided_at = now()
                where subject = :subject and kind = :kind and decision is null""";
        jdbc.sql(sql).param("subject", subject).param("kind", kind).update();
    }

    /** The open ones first, the most urgent of them first; then the decided, newest first. */
    List<ReviewCase> list(Filter filter, int most) {
        return jdbc.sql(CaseRow.SELECT + """
                where (:kind::text is null or c.kind = :kind)
                  and (:owner::text is null or c.owner = :owner)
                  and (not :overdue or (c.decision is null and c.deadline < now()))
                order by c.decision is not null, case when c.decision is null then c.deadline end,
                  c.decided_at desc, c.id
                limit :most""")
                .param("kind", filter.kind())
                .param("owner", filter.owner())
                .param("overdue", filter.overdue())
                .param("most", most)
                .query((row, _) -> CaseRow.read(row))
                .list();
    }

    Count count() {
        return jdbc.sql("""
                select count(*), count(*) filter (where deadline < now()),
                  count(*) filter (where opened_at > now() - interval '4 hours'),
                  count(*) filter (where opened_at < now() - interval '24 hours')
                from review_case where decision is null""")
                .query((row, _) -> new Count(row.getLong(1), row.getLong(2), row.getLong(3), row.getLong(4)))
                .single();
    }

    Optional<ReviewCase> find(long id) {
        return jdbc.sql(CaseRow.SELECT + "where c.id = ?")
                .param(id)
                .query((row, _) -> CaseRow.read(row))
                .optional();
    }

    boolean take(long id, String who) {
        return jdbc.sql("update review_case set owner = :who where id = :id and decision is null")
                        .param("id", id)
                        .param("who", who)
                        .update()
                == 1;
    }

    /** Somebody else looks at it from now on: a member of staff. */
    boolean assign(long id, String owner, String who) {
        return jdbc.sql("""
                with given as (
                  update review_case c set owner = :owner where id = :id and decision is null
                    and exists (select from staff_member where email = :owner and active) returning *),
                noted as (
                  insert into purchase_event (purchase_id, kind, text)
                  select purchase_id, 'ASSIGNED', :who || ' gave the case ' || kind || ' to ' || :owner
                  from given where purchase_id is not null)
                select count(*) from given""")
                        .param("id", id)
                        .param("owner", owner)
                        .param("who", who)
                        .query(Long.class)
                        .single()
                == 1;
    }

    /** All that were ever opened about this purchase, oldest first. */
    List<ReviewCase> of(String purchase) {
        return jdbc.sql(CaseRow.SELECT + "where c.purchase_id = ? order by c.id")
                .param(purchase)
                .query((row, _) -> CaseRow.read(row))
                .list();
    }

    boolean note(long id, String who, String note) {
        return jdbc.sql("update review_case set " + NOTED + " where id = :id " + ROOM)
                        .param("id", id)
                        .param("who", who)
                        .param("note", note)
                        .update()
                == 1;
    }

    /**
     * The first of two people asked for this; the second is awaited. Who looks at no case yet,
     * looks at it now.
     */
    void proposed(long id, CaseAction action, String who) {
        jdbc.sql("""
                with about as (
                  update review_case set owner = coalesce(owner, :who)
                  where id = :id and decision is null returning *)
                insert into purchase_event (purchase_id, kind, text)
                select purchase_id, 'PROPOSED', :who || ' proposes: ' || :action || ' (' || kind || ')'
                from about where purchase_id is not null""")
                .param("id", id)
                .param("action", action.name())
                .param("who", who)
                .update();
    }

    /** Ends a case that moves nothing by itself; a writing off only after another's proposal. */
    boolean close(long id, CaseAction action, @Nullable String proposer, String who) {
        return jdbc.sql("""
                with about as (
                  update review_case set decision = :action, decided_by = :who, decided_at = now(),
                    proposed = case when :proposer::text is null then null else :action end,
                    proposed_by = :proposer::text
                  where id = :id and decision is null
                    and (:action <> 'WRITE_OFF' or coalesce(:proposer::text <> :who, false))
                  returning *),
                noted as (
                  insert into purchase_event (purchase_id, kind, text)
                  select purchase_id, :action, :who || ' closed the case ' || kind
                  from about where purchase_id is not null)
                select count(*) from about""")
                        .param("id", id)
                        .param("action", action.name())
                        .param("who", who)
                        .param("proposer", proposer)
                        .query(Long.class)
                        .single()
                == 1;
    }
}
