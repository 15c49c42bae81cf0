package ng.powerpay.provider;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * In which order staff want gateways offered and vendors asked, in PostgreSQL, with a copy in
 * memory that is read anew as the switches are. What nobody ordered is as configured.
 */
public final class SqlOrders {

    private static final Logger LOG = LoggerFactory.getLogger(SqlOrders.class);

    /**
     * One order as it stands.
     *
     * @param place a company's code, with {@code /prepaid} or {@code /postpaid} where it is for one of them,
     *     or {@link Switches#ALL}
     * @param names best first; none: as configured
     */
    public record Order(Kind kind, String place, List<String> names, int version) {

        public Order {
            names = List.copyOf(names);
        }

        /** Whether it says anything. */
        @JsonIgnore
        public boolean holds() {
            return !names.isEmpty();
        }
    }

    private final JdbcClient jdbc;
    private volatile List<Order> known = List.of();

    public SqlOrders(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those that hold, by place. */
    public Map<String, List<String>> of(Kind kind) {
        return known.stream()
                .filter(one -> one.kind() == kind && one.holds())
                .collect(Collectors.toMap(Order::place, Order::names));
    }

    /** Takes over what any process changed. */
    public synchronized void refresh() {
        known = read();
    }

    /** All of them as they stand in the database, those that were taken back too. */
    public List<Order> read() {
        return jdbc.sql("select kind, place, names, version from provider_order order by kind, place")
                .query((row, _) -> new Order(
                        Kind.valueOf(row.getString(1)),
                        row.getString(2),
                        List.of((String[]) row.getArray(3).getArray()),
                        row.getInt(4)))
                .list();
    }

    /** Why and by whom. */
    public record Because(String reason, String by) {}

    /**
     * Sets it, and notes who and why in the same statement. In this process it holds at once.
     *
     * @param order its version is the one that was seen; 0 where none was
     * @return false when somebody else was quicker
     */
    public boolean change(Order order, Because because) {
        var changed = jdbc.sql("""
                with changed as (
                  insert into provider_order as o (kind, place, names)
                  select :kind, :place, :names::text[] where :version = 0
                    or exists (select from provider_order where kind = :kind and place = :place)
                  on conflict (kind, place) do update set names = excluded.names, version = o.version + 1
                    where o.version = :version
                  returning kind, place, names)
                insert into catalogue_change (what, subject, said, reason, changed_by)
                select 'ORDER', kind || ' ' || place,
                  coalesce(nullif(array_to_string(names, ', '), ''), 'as configured'), :reason, :by from changed""")
                .param("kind", order.kind().name())
                .param("place", order.place())
                .param("names", order.names().toArray(String[]::new))
                .param("version", order.version())
                .param("reason", because.reason())
                .param("by", because.by())
                .update();
        refresh();
        LOG.warn("{} orders {}", because.by(), order);
        return changed > 0;
    }
}
