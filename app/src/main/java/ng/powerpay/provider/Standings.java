package ng.powerpay.provider;

import java.util.Map;
import java.util.TreeMap;

/** How companies answer through whoever sells for them, by what all processes wrote down lately. */
public final class Standings {

    private final Minutes minutes;

    Standings(Minutes minutes) {
        this.minutes = minutes;
    }

    /** By company; one that nobody asked lately is missing. */
    public Map<String, Health> companies() {
        var sums = new TreeMap<String, Window>();
        minutes.lately().forEach((key, window) -> {
            if (key.kind() == Kind.VENDOR && !key.company().equals(Measurements.ALL)) {
                sums.merge(key.company(), window, Window::plus);
            }
        });
        var all = new TreeMap<String, Health>();
        sums.forEach((company, sum) -> all.put(company, Health.of(sum)));
        return all;
    }
}
