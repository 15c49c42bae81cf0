package ng.powerpay.sandbox.platform;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Values by id, in the order they came; each change is also written down. Safe for threads. */
public final class StateTable<T> {

    private final Map<String, T> rows = new LinkedHashMap<>();
    private final BiConsumer<String, @Nullable T> journal;

    StateTable(BiConsumer<String, @Nullable T> journal) {
        this.journal = journal;
    }

    synchronized void load(String id, T value) {
        rows.put(id, value);
    }

    public synchronized Optional<T> find(String id) {
        return Optional.ofNullable(rows.get(id));
    }

    public synchronized T put(String id, T value) {
        rows.put(id, value);
        journal.accept(id, value);
        return value;
    }

    /** Adds a new id; false, and nothing changed, when it is taken. */
    public synchronized boolean add(String id, T value) {
        if (rows.containsKey(id)) {
            return false;
        }
        put(id, value);
        return true;
    }

    /** Replaces the value of an id that must exist. */
    public synchronized T change(String id, UnaryOperator<T> change) {
        T old = rows.get(id);
        if (old == null) {
            throw new IllegalArgumentException("no row " + id);
        }
        return put(id, change.apply(old));
    }

    /** Forgets the oldest until that many are left. */
    public synchronized void keepNewest(int most) {
        while (rows.size() > most) {
            String oldest = rows.keySet().iterator().next();
            rows.remove(oldest);
            journal.accept(oldest, null);
        }
    }

    public synchronized List<T> all() {
        return new ArrayList<>(rows.values());
    }

    public synchronized int size() {
        return rows.size();
    }
}
