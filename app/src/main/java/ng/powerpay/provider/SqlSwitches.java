package ng.powerpay.provider;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The switches in PostgreSQL, with a copy in memory that is read anew every few seconds. Without
 * the
 * database the last copy holds; a process that has never read any has everything on.
 */
public final class SqlSwitches implements Switches {

    private static final Logger LOG = LoggerFactory.getLogger(SqlSwitches.class);

    private record Place(Kind kind, String name, String company) {}

    private final JdbcClient jdbc;
    private volatile Set<Place> off = Set.of();

    public SqlSwitches(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean isOn(Kind kind, String name, String company) {
        var none = off;
        return none.isEmpty()
                || !(none.contains(new Place(kind, name, ALL)) || none.contains(new Place(kind, name, company)));
    }

    /** This very switch, whatever the provider's own says. */
    boolean isOnItself(Kind kind, String name, String company) {
        return !off.contains(new Place(kind, name, company));
    }

    /** Takes over what any process changed. */
    public synchronized void refresh() {
        off = Set.copyOf(jdbc.sql("select kind, name, company from provider_switch where not is_on")
                .query((row, _) -> new Place(Kind.valueOf(row.getString(1)), row.getString(2), row.getString(3)))
                .list());
    }

    /** Switches, and notes who and why in the same statement. In this process it holds at once. */
    void change(ProviderDesk.SwitchOrder order, String by) {
        jdbc.sql("""
                with changed as (
                  insert into provider_switch as s (kind, name, company, is_on, reason, changed_by)
                  values (:kind, :name, :company, :on, :reason, :by)
                  on conflict (kind, name, company) do update
                    set is_on = :on, reason = :reason, changed_by = :by, changed_at = now()
                    where s.is_on <> :on
                  returning kind, name, company, is_on, reason, changed_by)
                insert into provider_switch_change (kind, name, company, is_on, reason, changed_by)
                select * from changed""")
                .param("kind", order.kind().name())
                .param("name", order.name())
                .param("company", order.place())
                .param("on", order.on())
                .param("reason", order.reason())
                .param("by", by)
                .update();
        refresh();
        LOG.warn("{} switches {}: {}", by, order.on() ? "on" : "off", order);
    }

    /** The newest changes first. */
    public List<SwitchChange> history(int most) {
        var sql = """
                select kind, name, company, is_on, reason, changed_by, changed_at
                from provider_switch_change order by id desc limit ?""";
        return jdbc.sql(sql).param(most).query((row, _) -> change(row)).list();
    }

    private static SwitchChange change(ResultSet row) throws SQLException {
        return new SwitchChange(
                Kind.valueOf(row.getString(1)),
                row.getString(2),
                row.getString(3),
                row.getBoolean(4),
                row.getString(5),
                row.getString(6),
                row.getObject(7, OffsetDateTime.class).toInstant());
    }
}
