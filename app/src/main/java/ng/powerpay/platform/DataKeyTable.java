package ng.powerpay.platform;

import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Data keys in PostgreSQL, wrapped. */
public final class DataKeyTable {

    /** @param ageSeconds since it was made, by the database's clock */
    public record Row(int number, KeyWrap.Wrapped wrapped, long ageSeconds) {}

    private final JdbcClient jdbc;

    public DataKeyTable(DataSource database) {
        this.jdbc = Sql.client(database);
    }

    /** All of them, the newest first. */
    public List<Row> all() {
        return jdbc.sql("""
                select number, wrapped_by, wrapped, extract(epoch from now() - made_at)::bigint as age
                from data_key order by number desc""")
                .query((row, _) -> new Row(
                        row.getInt("number"),
                        new KeyWrap.Wrapped(row.getString("wrapped_by"), row.getBytes("wrapped")),
                        row.getLong("age")))
                .list();
    }

    /** Does nothing when another process was first with this number. */
    void add(int number, KeyWrap.Wrapped wrapped) {
        jdbc.sql("insert into data_key (number, wrapped, wrapped_by) values (?, ?, ?) on conflict do nothing")
                .params(number, wrapped.secret(), wrapped.by())
                .update();
    }

    /** The same key under another wrap; only the owner of the tables may. */
    public void rewrap(int number, KeyWrap.Wrapped fresh) {
        jdbc.sql("update data_key set wrapped = ?, wrapped_by = ?, wrapped_at = now() where number = ?")
                .params(fresh.secret(), fresh.by(), number)
                .update();
    }
}
