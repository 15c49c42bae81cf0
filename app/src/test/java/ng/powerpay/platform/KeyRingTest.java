package ng.powerpay.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import ng.powerpay.Migrated;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Data keys over real PostgreSQL. */
class KeyRingTest {

    private static final Duration LONG = Duration.ofDays(365);
    private static final String TEXT = "58625789986991357486";

    /** Counts what is asked of it, and can be away. */
    private static final class Counting implements KeyWrap {

        private final KeyWrap real;
        private final AtomicInteger unwraps = new AtomicInteger();
        private boolean away;

        Counting(KeyWrap real) {
            this.real = real;
        }

        @Override
        public Wrapped wrap(int number, byte[] key) {
            if (away) {
                throw new IllegalStateException("away");
            }
            return real.wrap(number, key);
        }

        @Override
        public boolean has(String by) {
            return real.has(by);
        }

        @Override
        public byte[] unwrap(int number, Wrapped wrapped) {
            unwraps.incrementAndGet();
            return real.unwrap(number, wrapped);
        }
    }

    private DataSource owner = new DriverManagerDataSource();
    private DataSource application = new DriverManagerDataSource();

    @BeforeEach
    void migrate() {
        var database = Migrated.database();
        owner = new DriverManagerDataSource(database.url(), database.user(), database.password());
        var login = database.application();
        application = new DriverManagerDataSource(database.url(), login.user(), login.password());
    }

    private static SecretsConfig secrets(int first, Integer... old) {
        var environment = new HashMap<>(Map.of("POWERPAY_DATA_KEY", key(first)));
        var older = java.util.stream.Stream.of(old).map(KeyRingTest::key).toList();
        environment.put("POWERPAY_OLD_DATA_KEYS", String.join(",", older));
        return SecretsConfig.read(new Settings(environment));
    }

    private static String key(int fill) {
        var key = new byte[32];
        java.util.Arrays.fill(key, (byte) fill);
        return Base64.getEncoder().encodeToString(key);
    }

    private static Counting wrap(int first, Integer... old) {
        return new Counting(new LocalKeyWrap(secrets(first, old)));
    }

    private KeyRing ring(KeyWrap wrap) {
        return new KeyRing(new DataKeyTable(application), List.of(wrap), LONG);
    }

    private void age(int number) {
        JdbcClient.create(owner)
                .sql("update data_key set made_at = made_at - interval '1 hour' where number = ?")
                .param(number)
                .update();
    }

    @Test
    void allProcessesSealWithOneKeyAndEachAsksForItOnce() {
        var wrap = wrap(1);
        var one = new Seal(secrets(1), ring(wrap));
        var sealed = one.seal("PP1", TEXT);
        assertEquals(2, sealed[0]);
        assertEquals(1, ByteBuffer.wrap(sealed).getInt(1));
        var other = new Seal(secrets(1), ring(wrap));
        for (var i = 0; i < 100; i++) {
            assertEquals(TEXT, other.open("PP1", sealed));
        }
        assertEquals(2, wrap.unwraps.get(), "once in each");
    }

    @Test
    void oneChangedBitAnywhereIsNoticedAndNoOtherOwnerOpensIt() {
        var seal = new Seal(secrets(1), ring(wrap(1)));
        var sealed = seal.seal("PP1", TEXT);
        for (var i = 0; i < sealed.length; i++) {
            var changed = sealed.clone();
            changed[i] ^= 1;
            assertThrows(IllegalStateException.class, () -> seal.open("PP1", changed));
        }
        assertThrows(IllegalStateException.class, () -> seal.open("PP2", sealed));
        assertThrows(IllegalStateException.class, () -> seal.open("PP1", new byte[] {2, 0, 0}));
    }

    @Test
    void whatWasSealedBeforeThereWereDataKeysStillOpens() {
        var before = new Seal(new byte[32]).seal("PP1", TEXT);
        assertEquals(1, before[0]);
        assertEquals(TEXT, new Seal(secrets(0), ring(wrap(0))).open("PP1", before));
        var ring = ring(wrap(7, 0));
        assertEquals(TEXT, new Seal(secrets(7, 0), ring).open("PP1", before), "after the setting changed too");
        assertThrows(IllegalStateException.class, () -> new Seal(secrets(7), ring).open("PP1", before));
    }

    @Test
    void aNewKeyIsUsedOnceEverybodyHadTheTimeToFindIt() {
        var ring = ring(wrap(1));
        age(1);
        var seal = new Seal(secrets(1), ring);
        var old = seal.seal("PP1", TEXT);
        assertEquals(2, ring.begin());
        assertEquals(1, ring.newest().number());
        age(2);
        ring.refresh();
        var fresh = seal.seal("PP1", TEXT);
        assertEquals(2, ByteBuffer.wrap(fresh).getInt(1));
        assertEquals(TEXT, seal.open("PP1", old));
    }

    @Test
    void aKeyThatIsTooOldIsFollowedByItselfAndGoesOnWhereNothingWraps() {
        var wrap = wrap(1);
        var ring = new KeyRing(new DataKeyTable(application), List.of(wrap), Duration.ofMinutes(30));
        age(1);
        wrap.away = true;
        ring.refresh();
        assertEquals(1, ring.newest().number());
        wrap.away = false;
        ring.refresh();
        age(2);
        ring.refresh();
        assertEquals(2, ring.newest().number());
    }

    @Test
    void rewrappingMovesEveryKeyAndNeedsTheOwner() {
        var sealed = new Seal(secrets(1), ring(wrap(1))).seal("PP1", TEXT);
        assertThrows(DataAccessException.class, () -> ring(wrap(2, 1)).rewrap(), "the application may not");
        var ring = new KeyRing(new DataKeyTable(owner), List.of(wrap(2, 1)), LONG);
        assertEquals(1, ring.rewrap());
        assertEquals(0, ring.rewrap());
        assertEquals(TEXT, new Seal(secrets(2), ring(wrap(2))).open("PP1", sealed));
        var gone = assertThrows(IllegalStateException.class, () -> ring(wrap(1)));
        assertEquals("data key 1, which is in use, does not open", gone.getMessage());
    }

    @Test
    void aKeyUnderAnotherNumberDoesNotOpen() {
        ring(wrap(1));
        JdbcClient.create(owner)
                .sql("insert into data_key select 2, wrapped, wrapped_by, now() - interval '1 day' from data_key")
                .update();
        assertThrows(IllegalStateException.class, () -> ring(wrap(1)));
    }

    @Test
    void noKeyIsEverTakenAway() {
        ring(wrap(1));
        var jdbc = JdbcClient.create(owner);
        assertThrows(
                DataAccessException.class,
                () -> jdbc.sql("delete from data_key").update());
        assertFalse(new DataKeyTable(owner).all().isEmpty());
        assertTrue(new DataKeyTable(application).all().getFirst().wrapped().by().startsWith("local:"));
    }
}
