package ng.powerpay.platform;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * For questions whose answers may be some seconds old: lists and sums that people look at, never
 * what money is moved by. A copy of the database answers them where there is one and it can; else
 * the primary.
 */
public final class Reader implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Reader.class);
    private static final Duration PAUSE = Duration.ofSeconds(10);

    private final JdbcClient primary;
    private final @Nullable HikariDataSource pool;
    private final @Nullable JdbcClient copy;
    private volatile long nextTry = System.nanoTime();

    /** @param copy closed with this; null: there is none */
    public Reader(JdbcClient primary, @Nullable HikariDataSource copy) {
        this.primary = primary;
        this.pool = copy;
        this.copy = copy == null ? null : Sql.client(copy);
    }

    /** One for which the primary answers everything. */
    public static Reader none(JdbcClient primary) {
        return new Reader(primary, null);
    }

    /** @param question writes nothing, and may be asked twice */
    public <T> T read(Function<JdbcClient, T> question) {
        var near = copy;
        if (near == null || System.nanoTime() - nextTry < 0) {
            return question.apply(primary);
        }
        try {
            return question.apply(near);
        } catch (DataAccessException e) {
            nextTry = System.nanoTime() + PAUSE.toNanos();
            LOG.warn("the reader does not answer, the primary is asked: {}", e.toString());
            return question.apply(primary);
        }
    }

    @Override
    public void close() {
        if (pool != null) {
            pool.close();
        }
    }
}
