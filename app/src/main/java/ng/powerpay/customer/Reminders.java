package ng.powerpay.customer;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import ng.powerpay.notify.Language;
import ng.powerpay.platform.Kobo;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** The store of reminders. */
final class Reminders {

    static final int MOST = 10;

    private static final String COLUMNS =
            "r.id, r.meter_id, r.kind, r.days_before, r.day, r.amount_kobo, r.channel, r.next_at, r.told_for\n";

    /**
     * One with what its owner need not see.
     *
     * @param reminder looked at next at {@link Reminder#nextAt}
     * @param toldFor the last purchase when its end was told; null: never
     */
    record Kept(Reminder reminder, @Nullable String toldFor) {}

    /**
     * One that is due.
     *
     * @param phone where it goes; null when the account has none
     * @param agreed whether the account agrees to reminders now
     */
    record Due(
            long account,
            Kept kept,
            @Nullable String phone,
            @Nullable String email,
            Language language,
            boolean agreed) {

        long id() {
            return Long.parseLong(kept.reminder().id());
        }

        Instant seen() {
            return java.util.Objects.requireNonNull(kept.reminder().nextAt());
        }
    }

    private final JdbcClient jdbc;
    private final TransactionOperations whole;

    Reminders(JdbcClient jdbc, TransactionOperations whole) {
        this.jdbc = jdbc;
        this.whole = whole;
    }

    List<Kept> of(long account) {
        return jdbc.sql("select " + COLUMNS + "from reminder r where r.account_id = ? order by r.id")
                .param(account)
                .query((row, _) -> read(row))
                .list();
    }

    /** Empty when the account has as many as it may, or no such meter. */
    Optional<Kept> add(long account, ReminderOrder order, Instant next) {
        return whole.execute(_ -> {
            jdbc.sql("select id from account where id = ? for update")
                    .param(account)
                    .query(Long.class)
                    .optional();
            return added(account, order, next);
        });
    }

    private Optional<Kept> added(long account, ReminderOrder order, Instant next) {
        var amount = order.amountKobo();
        return jdbc.sql("""
                insert into reminder as r (account_id, meter_id, kind, days_before, day, amount_kobo, channel, next_at)
                select :account, id, :kind, :before, :day, :amount, :channel, :next from saved_meter
                where account_id = :account and id = :meter
                  and (select count(*) from reminder where account_id = :account) < :most
                returning\s""" + COLUMNS)
                .param("account", account)
                .param("meter", Given.number(order.meterId()))
                .param("kind", order.kind().name())
                .param("before", order.daysBefore())
                .param("day", order.day())
                .param("amount", amount == null ? null : amount.amount())
                .param("channel", order.channel().name())
                .param("next", next.atOffset(ZoneOffset.UTC))
                .param("most", MOST)
                .query((row, _) -> read(row))
                .optional();
    }

    /** Whether the account can be told there. */
    boolean reaches(long account, Reminder.By channel) {
        return jdbc.sql("select (case ? when 'SMS' then phone else email end) is not null from account where id = ?")
                .param(channel.name())
                .param(account)
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    boolean remove(long account, long id) {
        return jdbc.sql("delete from reminder where account_id = ? and id = ?")
                        .param(account)
                        .param(id)
                        .update()
                == 1;
    }

    void removeAll(long account) {
        jdbc.sql("delete from reminder where account_id = ?").param(account).update();
    }

    /** The longest due first. Claims nothing: {@link #moveOn} does. */
    List<Due> due(Instant now, int most) {
        return jdbc.sql("select " + COLUMNS + """
                , r.account_id, a.phone, a.email, a.language, coalesce((
                    select given from account_consent c
                    where c.account_id = r.account_id and c.purpose = 'REMINDERS' order by c.id desc limit 1), false)
                from reminder r join account a on a.id = r.account_id
                where r.next_at <= :now order by r.next_at limit :most""")
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("most", most)
                .query((row, _) -> new Due(
                        row.getLong(10),
                        read(row),
                        row.getString(11),
                        row.getString(12),
                        Language.of(row.getString(13)),
                        row.getBoolean(14)))
                .list();
    }

    /**
     * Takes it for today.
     *
     * @param toldFor the purchase whose end is told now; null: none is
     * @return true for one caller only
     */
    boolean moveOn(Due seen, Instant next, @Nullable String toldFor) {
        return jdbc.sql("""
                        update reminder set next_at = :next, told_for = coalesce(:told::text, told_for)
                        where id = :id and next_at = :seen""")
                        .param("id", seen.id())
                        .param("seen", seen.seen().atOffset(ZoneOffset.UTC))
                        .param("next", next.atOffset(ZoneOffset.UTC))
                        .param("told", toldFor)
                        .update()
                == 1;
    }

    private static Kept read(ResultSet row) throws SQLException {
        var amount = row.getObject(6, Long.class);
        return new Kept(
                new Reminder(
                        Long.toString(row.getLong(1)),
                        Long.toString(row.getLong(2)),
                        Reminder.Kind.valueOf(row.getString(3)),
                        row.getObject(4, Integer.class),
                        row.getObject(5, Integer.class),
                        amount == null ? null : new Kobo(amount),
                        Reminder.By.valueOf(row.getString(7)),
                        row.getObject(8, OffsetDateTime.class).toInstant()),
                row.getString(9));
    }
}
