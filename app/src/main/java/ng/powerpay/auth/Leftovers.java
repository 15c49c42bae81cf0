package ng.powerpay.auth;

import java.time.Duration;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What is good for nothing any more: codes of an hour ago and whose they were, challenges nobody
 * took.
 */
public final class Leftovers {

    /** How often {@link #forget} is called for. */
    public static final Duration FORGETTING = Duration.ofMinutes(10);

    private final JdbcClient jdbc;

    public Leftovers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void forget() {
        jdbc.sql("delete from one_time_code where made_at < now() - interval '1 hour'")
                .update();
        jdbc.sql("delete from passkey_challenge where expires_at < now()").update();
    }
}
