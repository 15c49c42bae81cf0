package ng.powerpay.sts.cli;

import java.util.Optional;
import ng.powerpay.sts.cipher.StaTables;
import org.jspecify.annotations.Nullable;

/**
 * The EA07 tables a vector may ask for: the sample set always, the operator's when supplied.
 */
record TableSets(Optional<StaTables> production) {

    /** Whether this vector's tables are here. */
    boolean cover(Case vector) {
        return production.isPresent() || !name(vector).equals("production");
    }

    /** The vector's tables. EA11 vectors name none and do not use what they get. */
    @Nullable
    StaTables of(Case vector) {
        return name(vector).equals("production") ? production.orElse(null) : StaTables.sample();
    }

    private static String name(Case vector) {
        return vector.text("staTables", vector.text("tables", "iec-sample"));
    }
}
