package ng.powerpay.sts.meter;

import java.util.Collection;
import java.util.NavigableSet;
import java.util.TreeSet;
import ng.powerpay.sts.Tid;

/** The token identifiers a meter remembers; a full store forgets the smallest. */
final class TidStore {
    private final int size;
    private final NavigableSet<Tid> tids = new TreeSet<>();

    TidStore(int size, Collection<Tid> initial) {
        this.size = size;
        initial.forEach(this::add);
    }

    /** Below everything remembered: it may have been used and forgotten. */
    boolean isOld(Tid tid) {
        return !tids.isEmpty() && tid.compareTo(tids.first()) < 0;
    }

    boolean isUsed(Tid tid) {
        return tids.contains(tid);
    }

    void add(Tid tid) {
        tids.add(tid);
        if (tids.size() > size) {
            tids.removeFirst();
        }
    }

    void clear() {
        tids.clear();
    }

    Collection<Tid> all() {
        return tids;
    }
}
