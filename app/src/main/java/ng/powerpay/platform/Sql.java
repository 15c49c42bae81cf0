package ng.powerpay.platform;

import javax.sql.DataSource;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SQLExceptionSubclassTranslator;

/** How stores speak to the database. */
public final class Sql {

    private Sql() {}

    /**
     * A client for which a server that takes no writes is away: that says nothing about the row,
     * and the same again will be taken by the primary.
     */
    public static JdbcClient client(DataSource database) {
        var translator = new SQLExceptionSubclassTranslator();
        translator.setCustomTranslator((task, _, e) -> Evictions.READ_ONLY.equals(e.getSQLState())
                ? new DataAccessResourceFailureException(task + ": the database is no primary", e)
                : null);
        var template = new JdbcTemplate(database);
        template.setExceptionTranslator(translator);
        return JdbcClient.create(template);
    }
}
