package ng.powerpay.sts.cli;

import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Compares what the engine makes with what a vector says, and remembers the first difference. */
final class Comparison {
    private final Case expected;
    private @Nullable String difference;

    Comparison(Case expected) {
        this.expected = expected;
    }

    /** Compares a field if the vector has it; hexadecimal may be in either case. */
    Comparison field(String name, Object actual) {
        return expected.has(name) ? same(name, expected.text(name), actual) : this;
    }

    Comparison same(String name, @Nullable Object wanted, Object actual) {
        String left = Objects.toString(wanted).toLowerCase(Locale.ROOT);
        String right = actual.toString().toLowerCase(Locale.ROOT);
        if (difference == null && !left.equals(right)) {
            difference = name + ": wanted " + wanted + ", made " + actual;
        }
        return this;
    }

    /** Folds another comparison's difference into this one. */
    Comparison all(String where, Comparison part) {
        if (difference == null && part.difference != null) {
            difference = where + " " + part.difference;
        }
        return this;
    }

    /** Empty when everything agreed. */
    Optional<String> difference() {
        return Optional.ofNullable(difference);
    }
}
