package ng.powerpay.aws.secret;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import ng.powerpay.platform.DatabaseConfig.Login;
import ng.powerpay.platform.DatabaseLogins;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The login as Secrets Manager has it now. Looked at every few minutes, so that with two users the
 * new one is taken while the old still works, and at once when the database refuses what we have,
 * which is how one user's rotation is noticed. Connections that are open stay: PostgreSQL asks only
 * once.
 */
final class RotatingLogins implements DatabaseLogins {

    private static final Logger LOG = LoggerFactory.getLogger(RotatingLogins.class);

    /** A password that is simply wrong must not have us ask all day. */
    private static final Duration BETWEEN_QUESTIONS = Duration.ofMillis(500);

    private final Secrets secrets;
    private final String secret;
    private final Duration every;
    private final Clock clock;
    private final AtomicBoolean looking = new AtomicBoolean();
    private volatile Login current;
    private volatile Instant looked;
    private Instant asked = Instant.MIN;

    /** @param first as it was read with the settings */
    RotatingLogins(Secrets secrets, SecretConfig.Database config, Login first, Clock clock) {
        this.secrets = secrets;
        this.secret = config.application();
        this.every = config.every();
        this.clock = clock;
        this.current = first;
        this.looked = clock.instant();
    }

    /** Never waits: looking goes on beside it. */
    @Override
    public Login login() {
        if (clock.instant().isAfter(looked.plus(every)) && looking.compareAndSet(false, true)) {
            looked = clock.instant();
            Thread.ofVirtual().name("database login").start(() -> {
                try {
                    take(read(Secrets.CURRENT));
                } finally {
                    looking.set(false);
                }
            });
        }
        return current;
    }

    /** Between the change in the database and the end of the rotation only the pending one fits. */
    @Override
    public synchronized Login instead(Login refused) {
        if (!current.equals(refused)) {
            return current;
        }
        var now = clock.instant();
        if (now.isBefore(asked.plus(BETWEEN_QUESTIONS))) {
            return refused;
        }
        asked = now;
        looked = now;
        var newer = read(Secrets.CURRENT).filter(login -> !login.equals(refused));
        take(newer.isPresent() ? newer : read(Secrets.PENDING));
        return current;
    }

    private void take(Optional<Login> login) {
        login.filter(newer -> !newer.equals(current)).ifPresent(newer -> {
            LOG.info("the database login has changed, now as {}", newer.user());
            current = newer;
        });
    }

    private Optional<Login> read(String stage) {
        try {
            return Optional.of(secrets.login(secret, stage));
        } catch (Unreadable e) {
            LOG.warn("the database login stays as it is ({}): {}", stage, e.getMessage());
            return Optional.empty();
        }
    }
}
