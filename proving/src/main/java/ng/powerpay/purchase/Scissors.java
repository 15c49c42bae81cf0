package ng.powerpay.purchase;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.springframework.dao.DataAccessResourceFailureException;

/** Counts the boundaries of one case as they are passed, and cuts at the chosen one. */
final class Scissors {

    /** The process is dead: unwinds everything, as nothing in the steps catches an error. */
    static final class Died extends Error {
        private static final long serialVersionUID = 1;

        Died(String call) {
            super(call, null, false, false);
        }
    }

    /** The connection broke; told from what the database itself refuses. */
    static final class Broken extends DataAccessResourceFailureException {
        private static final long serialVersionUID = 1;

        Broken(String call) {
            super(call);
        }
    }

    private final Cut cut;
    private final int at;
    private final List<Boundary> passed = new ArrayList<>();

    /** @param at index of the boundary; -1 for none */
    Scissors(Cut cut, int at) {
        this.cut = cut;
        this.at = at;
    }

    List<Boundary> passed() {
        return List.copyOf(passed);
    }

    Cut cut() {
        return cut;
    }

    boolean haveCut() {
        return passed.size() > at;
    }

    <T> T through(String call, Boundary.Side side, Callable<T> effect) throws Exception {
        var here = passed.size() == at;
        passed.add(new Boundary(passed.size(), call, side));
        if (here && cut == Cut.DIES_BEFORE) {
            throw new Died(call);
        }
        if (here && cut == Cut.DATABASE_AWAY) {
            throw new Broken(call);
        }
        var result = effect.call();
        if (here && cut == Cut.DIES_AFTER) {
            throw new Died(call);
        }
        if (here && cut == Cut.ACKNOWLEDGEMENT_LOST) {
            throw new Broken(call);
        }
        return result;
    }
}
