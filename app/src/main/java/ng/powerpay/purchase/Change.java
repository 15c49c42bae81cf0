package ng.powerpay.purchase;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import ng.powerpay.ledger.Entry;
import org.jspecify.annotations.Nullable;

/**
 * One move of a purchase with all that must be true together with it: columns, postings, messages,
 * the event for people, and when the next step is due. {@link Purchases#apply} writes it as a single
 * statement that does nothing unless the purchase is still in the state the move leaves.
 */
final class Change {

    private static final String POSTED = """
            , posted as (
              insert into posting (entry, account, amount_kobo, purchase_id)
              select :entry, line.account, line.amount, moved.id
              from moved, unnest(:accounts::text[], :amounts::bigint[]) as line(account, amount))""";

    private static final String TOLD = """
            , told as (
              insert into message (purchase_id, kind, channel)
              select id, :message, 'SMS' from moved
              union all select id, :message, 'EMAIL' from moved where email is not null
              on conflict do nothing)""";

    private static final String ATTEMPTED = """
            , attempted as (
              insert into vend_attempt (reference, purchase_id, vendor)
              select vend_reference, id, :attemptAt from moved)""";

    private final Move move;
    private final String event;
    private final Map<String, Object> columns = new LinkedHashMap<>();
    private final List<String> expressions = new ArrayList<>();
    private Duration due = Duration.ZERO;
    private @Nullable Entry entry;
    private @Nullable String message;
    private @Nullable String attemptAt;
    private @Nullable String onlyAttempt;
    private @Nullable Instant onlyDue;

    private Change(Move move, String event) {
        this.move = move;
        this.event = event;
    }

    /** @param event what happened, for staff to read; never a token or a phone number */
    static Change of(Move move, String event) {
        return new Change(move, event);
    }

    /** When the next step is due; at once unless said otherwise. */
    Change due(Duration in) {
        due = in;
        return this;
    }

    Change set(String column, @Nullable Object value) {
        if (value != null) {
            columns.put(column, value);
        }
        return this;
    }

    /** An assignment in SQL, such as {@code vended_at = now()}. Constants of the code only. */
    Change assign(String expression) {
        expressions.add(expression);
        return this;
    }

    Change post(Entry posting) {
        entry = posting;
        return this;
    }

    /**
     * Tells the customer on every channel there is.
     *
     * @param kind of {@code message}
     */
    Change tell(String kind) {
        message = kind;
        return this;
    }

    /** Records the vend attempt that is about to be made. */
    Change attempt(String vendor) {
        attemptAt = vendor;
        return this;
    }

    /** Does nothing if another attempt has begun since: its reference is not this one. */
    Change onlyAttempt(@Nullable String reference) {
        onlyAttempt = reference;
        return this;
    }

    /** Does nothing if a hint or another worker moved the due time since it was read. */
    Change onlyDue(@Nullable Instant at) {
        onlyDue = at;
        return this;
    }

    /** One statement, and so one transaction: the row, its postings, messages, attempt and event. */
    String sql() {
        var set = columns.keySet().stream()
                .map(column -> ", " + column + " = :" + column)
                .collect(Collectors.joining());
        var assigned = expressions.stream().map(e -> ", " + e).collect(Collectors.joining());
        return """
            with moved as (
              update purchase set state = :to, asks = 0, claims = 0, updated_at = now(), due_at = %s%s%s
              where id = :id and state = :from%s%s returning *)%s%s%s
            insert into purchase_event (purchase_id, kind, text)
            select id, :kind, :event from moved""".formatted(
                        move.to().isDue() ? "now() + make_interval(secs => :due)" : "null",
                        set,
                        assigned,
                        onlyAttempt == null ? "" : " and vend_reference = :only",
                        onlyDue == null ? "" : " and due_at = :onlyDue",
                        entry == null ? "" : POSTED,
                        message == null ? "" : TOLD,
                        attemptAt == null ? "" : ATTEMPTED);
    }

    Move move() {
        return move;
    }

    String event() {
        return event;
    }

    Map<String, Object> columns() {
        return columns;
    }

    Duration due() {
        return due;
    }

    @Nullable
    Entry entry() {
        return entry;
    }

    @Nullable
    String message() {
        return message;
    }

    @Nullable
    String attemptAt() {
        return attemptAt;
    }

    @Nullable
    String onlyAttempt() {
        return onlyAttempt;
    }

    @Nullable
    Instant onlyDue() {
        return onlyDue;
    }
}
