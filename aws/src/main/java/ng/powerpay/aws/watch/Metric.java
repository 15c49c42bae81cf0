package ng.powerpay.aws.watch;

import java.math.BigDecimal;
import java.util.List;

/**
 * One metric of an event.
 *
 * @param values 1 to 100
 */
record Metric(String name, Unit unit, List<BigDecimal> values) {

    /** Those of CloudWatch's units that are used here. */
    enum Unit {
        COUNT("Count"),
        SECONDS("Seconds"),
        NONE("None");

        private final String word;

        Unit(String word) {
            this.word = word;
        }

        String word() {
            return word;
        }
    }

    Metric {
        if (values.isEmpty() || values.size() > Handful.MOST) {
            throw new IllegalArgumentException("a metric has 1 to " + Handful.MOST + " values");
        }
        values = List.copyOf(values);
    }
}
