package ng.powerpay.proving.chaos;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** What the customers were told: the purchase under each key, and what must not have been said. */
public final class Orders {

    private final Map<String, String> idByKey = new ConcurrentHashMap<>();
    private final List<Violation> violations = new CopyOnWriteArrayList<>();

    void placed(String key, String id) {
        var before = idByKey.putIfAbsent(key, id);
        if (before != null && !before.equals(id)) {
            violate("one key, two purchases", key, before + " and " + id);
        }
    }

    /** How many were taken. */
    public int count() {
        return idByKey.size();
    }

    void violate(String kind, String reference, String detail) {
        violations.add(new Violation(kind, reference, detail));
    }

    public Map<String, String> idByKey() {
        return Map.copyOf(idByKey);
    }

    public List<Violation> violations() {
        return violations;
    }
}
