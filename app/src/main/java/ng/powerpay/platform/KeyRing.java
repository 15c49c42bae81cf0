package ng.powerpay.platform;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.crypto.spec.SecretKeySpec;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;

/**
 * The data keys that texts are sealed with, each unwrapped once in a process and then kept in
 * memory. Whoever seals or opens reads a field; looking for new keys goes on beside it.
 */
public final class KeyRing {

    /** One data key, fit for use. */
    record Key(int number, SecretKeySpec secret) {}

    private record Keys(Key newest, Map<Integer, SecretKeySpec> all) {}

    private static final Logger LOG = LoggerFactory.getLogger(KeyRing.class);
    private static final long LOOKS_NANOS = Duration.ofMinutes(1).toNanos();

    /** A new key is used once every process has had the time to find it. */
    private static final long SETTLES_SECONDS = 300;

    private final DataKeyTable stored;
    private final List<KeyWrap> wraps;
    private final Duration lasts;
    private final SecureRandom random = new SecureRandom();
    private final AtomicBoolean looking = new AtomicBoolean();
    private volatile long looked;
    private volatile Keys keys;

    /**
     * Opens what is stored, and begins the first key when there is none.
     *
     * @param wraps the first wraps what is new; each opens what it has
     * @param lasts the age at which a key is followed by the next
     * @throws IllegalStateException when the key in use does not open
     */
    public KeyRing(DataKeyTable stored, List<KeyWrap> wraps, Duration lasts) {
        this.stored = stored;
        this.wraps = List.copyOf(wraps);
        this.lasts = lasts;
        this.keys = read(Map.of());
        this.looked = System.nanoTime();
    }

    /** What to seal with. */
    Key newest() {
        if (System.nanoTime() - looked > LOOKS_NANOS && looking.compareAndSet(false, true)) {
            looked = System.nanoTime();
            Thread.ofVirtual().name("data keys").start(this::look);
        }
        return keys.newest();
    }

    /** @throws IllegalStateException when there is no such key, or it does not open */
    SecretKeySpec key(int number) {
        var known = keys.all().get(number);
        if (known == null && System.nanoTime() - looked > Duration.ofSeconds(1).toNanos()) {
            refresh();
            known = keys.all().get(number);
        }
        if (known == null) {
            throw new IllegalStateException("data key " + number + " is not open");
        }
        return known;
    }

    /** The number of what to seal with. */
    public int inUse() {
        return newest().number();
    }

    /**
     * A key of its own for this use, made from a data key: 32 bytes.
     *
     * @throws IllegalStateException when there is no such data key, or it does not open
     */
    public byte[] derived(int number, String use) {
        return Hmac.sha256(key(number).getEncoded(), use.getBytes(StandardCharsets.UTF_8));
    }

    private void look() {
        try {
            refresh();
        } catch (DataAccessException | IllegalStateException e) {
            LOG.warn("looking for new data keys failed, in a minute again: {}", e.toString());
        } finally {
            looking.set(false);
        }
    }

    /** Reads the table now, and begins a key when the newest is old. */
    public synchronized void refresh() {
        looked = System.nanoTime();
        keys = read(keys.all());
    }

    private Keys read(Map<Integer, SecretKeySpec> open) {
        var rows = stored.all();
        if (rows.isEmpty() || rows.getFirst().ageSeconds() >= lasts.toSeconds()) {
            begin(rows);
            rows = stored.all();
        }
        var all = new HashMap<>(open);
        rows.forEach(row -> unwrap(row, all));
        var inUse = inUse(rows).number();
        var newest = all.get(inUse);
        if (newest == null) {
            throw new IllegalStateException("data key " + inUse + ", which is in use, does not open");
        }
        return new Keys(new Key(inUse, newest), Map.copyOf(all));
    }

    /** Where it cannot be wrapped now, the one before goes on. */
    private void begin(List<DataKeyTable.Row> rows) {
        var number = rows.isEmpty() ? 1 : rows.getFirst().number() + 1;
        try {
            begin(number);
        } catch (IllegalStateException e) {
            if (rows.isEmpty()) {
                throw e;
            }
            LOG.error("data key {} cannot begin: {}", number, e.getMessage());
        }
    }

    private void begin(int number) {
        var key = new byte[32];
        random.nextBytes(key);
        stored.add(number, wraps.getFirst().wrap(number, key));
        LOG.info("data key {} is begun", number);
    }

    /** Begins the next key now; it is used in a few minutes. */
    public synchronized int begin() {
        var number = stored.all().getFirst().number() + 1;
        begin(number);
        refresh();
        return number;
    }

    private static DataKeyTable.Row inUse(List<DataKeyTable.Row> rows) {
        return rows.stream()
                .filter(row -> row.ageSeconds() >= SETTLES_SECONDS)
                .findFirst()
                .orElse(rows.getLast());
    }

    private void unwrap(DataKeyTable.Row row, Map<Integer, SecretKeySpec> all) {
        if (all.containsKey(row.number())) {
            return;
        }
        try {
            all.put(row.number(), new SecretKeySpec(open(row), "AES"));
        } catch (IllegalStateException e) {
            LOG.error("data key {} does not open: {}", row.number(), e.getMessage());
        }
    }

    /** Puts every key that another wrap has under the first one. */
    public int rewrap() {
        var first = wraps.getFirst();
        var moved = 0;
        for (var row : stored.all()) {
            var fresh = first.wrap(row.number(), open(row));
            if (!fresh.by().equals(row.wrapped().by())) {
                stored.rewrap(row.number(), fresh);
                moved++;
            }
        }
        return moved;
    }

    private byte[] open(DataKeyTable.Row row) {
        var by = row.wrapped().by();
        var key = wraps.stream()
                .filter(wrap -> wrap.has(by))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("it is wrapped by " + by + ", which is not given"))
                .unwrap(row.number(), row.wrapped());
        if (key.length != 32) {
            throw new IllegalStateException("it has " + key.length + " bytes, not 32");
        }
        return key;
    }
}
