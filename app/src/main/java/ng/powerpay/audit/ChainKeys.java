package ng.powerpay.audit;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import ng.powerpay.platform.Hmac;
import ng.powerpay.platform.KeyRing;

/**
 * The keys that entries are hashed with: made from the data keys, which the database has wrapped
 * only.
 */
public final class ChainKeys {

    private final KeyRing ring;
    private final Map<Integer, byte[]> known = new ConcurrentHashMap<>();

    public ChainKeys(KeyRing ring) {
        this.ring = ring;
    }

    int inUse() {
        return ring.inUse();
    }

    /** @throws IllegalStateException when the entry names a data key that does not open */
    byte[] hash(Entry entry) {
        var key = known.computeIfAbsent(entry.dataKey(), number -> ring.derived(number, "audit"));
        return Hmac.sha256(key, entry.message());
    }
}
