package ng.powerpay.purchase;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;

/** Leaves out what only repeats: of the same call the first, or the first two and the last, are
 * boundaries enough. */
final class Rounds {

    private Rounds() {}

    /** Nobody has delivered anything before: until then all outcomes and deliveries are one. */
    static List<Boundary> fromTheFirstClaim(List<Boundary> passed) {
        return passed.stream()
                .dropWhile(boundary -> boundary.side() != Boundary.Side.CLAIM)
                .toList();
    }

    static List<Boundary> first(List<Boundary> passed) {
        var seen = new HashSet<String>();
        return passed.stream().filter(boundary -> seen.add(boundary.call())).toList();
    }

    static List<Boundary> firstTwoAndLast(List<Boundary> passed) {
        var seen = new HashMap<String, Integer>();
        var last = new HashMap<String, Boundary>();
        passed.forEach(boundary -> last.put(boundary.call(), boundary));
        var kept = new ArrayList<Boundary>();
        for (var boundary : passed) {
            var count = seen.merge(boundary.call(), 1, Integer::sum);
            if (count <= 2 || boundary.equals(last.get(boundary.call()))) {
                kept.add(boundary);
            }
        }
        return kept;
    }
}
