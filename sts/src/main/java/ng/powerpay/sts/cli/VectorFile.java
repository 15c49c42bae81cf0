package ng.powerpay.sts.cli;

import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Runs a whole vector file, category by category, and prints how each went. A category it does not
 * know is a failure: silence would look like success.
 */
final class VectorFile {
    private static final Map<String, Check> CHECKS = Map.ofEntries(
            Map.entry("decoderKeys", KeyChecks::derivation),
            Map.entry("creditTokens", TokenChecks::encrypted),
            Map.entry("publishedTokens", TokenChecks::encrypted),
            Map.entry("managementTokens", TokenChecks::encrypted),
            Map.entry("currencyTokens", TokenChecks::encrypted),
            Map.entry("keyChangeSets", KeyChecks::change),
            Map.entry("class1Tokens", TokenChecks::test),
            Map.entry("staBlocks", TableChecks::sta),
            Map.entry("misty1Blocks", TableChecks::misty1),
            Map.entry("amountTable", TableChecks::amount),
            Map.entry("luhn", TableChecks::luhn),
            Map.entry("tidTable", TableChecks::tid),
            Map.entry("kenTable", TableChecks::expiry),
            Map.entry("crc", TableChecks::crc),
            Map.entry("negative", TokenChecks::negative),
            Map.entry("meterScenarios", MeterChecks::scenario));

    private final TableSets tables;
    private final PrintStream out;
    private int passed;
    private int failed;
    private int skipped;

    VectorFile(TableSets tables, PrintStream out) {
        this.tables = tables;
        this.out = out;
    }

    /** Whether nothing failed. */
    boolean run(String json) {
        boolean good = true;
        Case file = Case.of(Json.parse(json));
        out.printf("%-20s %7s %7s %7s%n", "category", "passed", "failed", "skipped");
        for (Map.Entry<?, ? extends @Nullable Object> entry : file.fields().entrySet()) {
            if (entry.getValue() instanceof List<?> vectors) {
                category(String.valueOf(entry.getKey()), vectors);
                good &= failed == 0;
            }
        }
        return good;
    }

    private void category(String name, List<? extends @Nullable Object> vectors) {
        passed = failed = skipped = 0;
        Check check = CHECKS.get(name);
        StringBuilder failures = new StringBuilder();
        for (Object vector : vectors) {
            Case one = Case.of(vector);
            outcome(check, one)
                    .ifPresent(d -> failures.append("  ")
                            .append(one.text("id", "?"))
                            .append(' ')
                            .append(d)
                            .append(System.lineSeparator()));
        }
        out.printf("%-20s %7d %7d %7d%n%s", name, passed, failed, skipped, failures);
    }

    private Optional<String> outcome(@Nullable Check check, Case vector) {
        if (!tables.cover(vector)) {
            skipped++;
            return Optional.empty();
        }
        Optional<String> difference = difference(check, vector);
        if (difference.isPresent()) {
            failed++;
        } else {
            passed++;
        }
        return difference;
    }

    private Optional<String> difference(@Nullable Check check, Case vector) {
        if (check == null) {
            return Optional.of("no check is known for this category");
        }
        try {
            return check.run(vector, tables).difference();
        } catch (RuntimeException e) {
            // A vector file is input: one bad vector must not hide the others.
            return Optional.of("refused: " + e.getMessage());
        }
    }
}
