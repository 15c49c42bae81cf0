package ng.powerpay.cache;

import java.time.Duration;
import java.util.Optional;

/**
 * What all nodes remember together and may forget at any time: what must be right is in the
 * database. Never throws: a memory that is away has forgotten everything.
 */
public interface SharedMemory {

    /** One node remembers for itself only. */
    SharedMemory NONE = new SharedMemory() {
        @Override
        public <T> Optional<T> recall(String kind, String key, Class<T> type) {
            return Optional.empty();
        }

        @Override
        public void remember(String kind, String key, Object value, Duration lasts) {}
    };

    /**
     * @param kind what it is, such as {@code meter}
     * @param type a record that {@link Json} writes and reads
     */
    <T> Optional<T> recall(String kind, String key, Class<T> type);

    /** @param lasts from a millisecond to an hour */
    void remember(String kind, String key, Object value, Duration lasts);
}
