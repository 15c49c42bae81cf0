package ng.powerpay.proving.aws;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import ng.powerpay.proving.chaos.Violation;

/**
 * What one storm came to.
 *
 * @param damage in words
 * @param settled from the last customer's leaving until everything had ended
 * @param open what had not ended, counted; empty when all had
 * @param acknowledged rows that customers and providers know of, since the first storm
 * @param lost those of them that are not there
 */
record Result(
        int purchases,
        String damage,
        Duration settled,
        Map<String, Long> open,
        int acknowledged,
        List<String> lost,
        List<Violation> violations) {

    boolean holds() {
        return open.isEmpty() && lost.isEmpty() && violations.isEmpty();
    }

    String line() {
        return String.format(
                        Locale.ROOT,
                        "%d purchases; %s; all settled %.1f s after the last customer; %d violations;"
                                + " %d of %d acknowledged rows lost",
                        purchases,
                        damage,
                        settled.toMillis() / 1000.0,
                        violations.size(),
                        lost.size(),
                        acknowledged)
                + (open.isEmpty() ? "" : "; STILL OPEN: " + open);
    }
}
