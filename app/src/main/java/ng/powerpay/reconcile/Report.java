package ng.powerpay.reconcile;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import ng.powerpay.ledger.Invariants;
import ng.powerpay.platform.Kobo;
import org.jspecify.annotations.Nullable;

/**
 * What a comparison found.
 *
 * @param imported lines the provider's list brought that were not known
 * @param looked lines that were compared
 * @param matched those of them about which both sides agree
 * @param covered where anything could be missing at a provider: {@code PROVIDER:KIND}
 * @param sides both sides' sums, by provider and kind
 * @param rules how many rules of the books were looked at
 * @param faults what could not be compared, and why
 */
public record Report(
        LocalDate day,
        int imported,
        int looked,
        int matched,
        List<String> covered,
        List<Row> differences,
        List<FloatRow> floats,
        List<ComparedSide> sides,
        int rules,
        List<Invariants.Broken> broken,
        List<String> faults) {

    /**
     * A difference.
     *
     * @param done what was done about it this time
     */
    public record Row(
            String kind,
            String provider,
            String reference,
            @Nullable String purchase,
            @Nullable Kobo theirs,
            @Nullable Kobo ours,
            String done) {}

    /**
     * Our float at a vendor.
     *
     * @param booked what our books make of it, top-ups aside
     */
    public record FloatRow(String vendor, Kobo balance, Kobo booked, String text) {}

    /**
     * What was compared of one provider and kind. A line of the day before its posting counts where
     * either is of the day, so the two sides differ by nothing but the differences.
     *
     * @param kind as a statement's line says it
     * @param theirs null when the provider gave no list and no file that would say
     */
    public record ComparedSide(
            String provider,
            String kind,
            int ourCount,
            Kobo ours,
            int theirCount,
            @Nullable Kobo theirs) {}

    // One that was kept before there were sides has none.
    public Report {
        sides = Objects.requireNonNullElse(sides, List.of());
    }

    /** Nothing differs, and everything could be compared. */
    public boolean clean() {
        return differences.isEmpty() && broken.isEmpty() && faults.isEmpty();
    }

    /** For a terminal. */
    public String page() {
        var page = new StringBuilder();
        page.append("Day %s: %d new lines listed, %d compared, %d matched, %d differences%n"
                .formatted(day, imported, looked, matched, differences.size()));
        page.append("Complete for: %s%n".formatted(covered.isEmpty() ? "nothing" : String.join(", ", covered)));
        if (!differences.isEmpty()) {
            page.append(ROW.formatted("difference", "provider", "reference", "theirs", "ours", "done"));
        }
        for (var row : differences) {
            page.append(ROW.formatted(
                    row.kind(),
                    row.provider(),
                    row.reference(),
                    Difference.spoken(row.theirs()),
                    Difference.spoken(row.ours()),
                    row.done()));
        }
        for (var row : floats) {
            page.append("Float %s: %s there, %s in our books; %s%n"
                    .formatted(
                            row.vendor(), row.balance().spoken(), row.booked().spoken(), row.text()));
        }
        page.append("Books: %d rules looked at, %d rows break one%n".formatted(rules, broken.size()));
        broken.forEach(row -> page.append("  %s: %s (%s)%n".formatted(row.rule(), row.reference(), row.detail())));
        faults.forEach(fault -> page.append("Not compared: %s%n".formatted(fault)));
        return page.toString();
    }

    private static final String ROW = "  %-18s %-9s %-30s %14s %14s  %s%n";
}
