package ng.powerpay.catalogue;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import ng.powerpay.platform.Kobo;
import org.jspecify.annotations.Nullable;

/**
 * What a list of tariffs would do, line by line.
 *
 * @param basis the catalogue it was compared with; to be sent with the proposal
 * @param refused lines that stand against proposing it
 */
record TariffPreview(String basis, int added, int replacing, int same, int refused, List<PreviewLine> lines) {

    /** What becomes of a line. */
    enum Verdict {
        /** The first figure for its company, class and band. */
        NEW,
        /** Takes over from another on its first day. */
        REPLACES,
        /** As it is already; nothing is done. */
        SAME,
        REFUSED
    }

    /**
     * @param text as it stands in the file, shortened
     * @param tariff missing when it could not be read
     * @param beforeKobo what holds on its first day without it
     * @param field which column is refused
     * @param said why it is refused, or what looks odd about it
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record PreviewLine(
            long number,
            Verdict verdict,
            String text,
            @Nullable TariffLine tariff,
            @Nullable Long beforeKobo,
            @Nullable String field,
            @Nullable String said) {}

    TariffPreview {
        lines = List.copyOf(lines);
    }

    /** What would be added. */
    List<TariffLine> fresh() {
        return lines.stream()
                .filter(one -> one.verdict() == Verdict.NEW || one.verdict() == Verdict.REPLACES)
                .flatMap(one -> Stream.ofNullable(one.tariff()))
                .toList();
    }

    /** @param today the first day that a figure may begin on */
    static TariffPreview of(String basis, List<TariffSheet.Line> sheet, List<TariffRow> kept, LocalDate today) {
        var made = new Comparison(kept, today);
        var lines = sheet.stream().map(made::line).toList();
        return new TariffPreview(
                basis,
                count(lines, Verdict.NEW),
                count(lines, Verdict.REPLACES),
                count(lines, Verdict.SAME),
                count(lines, Verdict.REFUSED),
                lines);
    }

    private static int count(List<PreviewLine> lines, Verdict verdict) {
        return Math.toIntExact(
                lines.stream().filter(one -> one.verdict() == verdict).count());
    }

    /** Remembers the lines before, because two may not say something of the same day. */
    private static final class Comparison {

        private static final int ODD_PERCENT = 50;

        private record Day(TariffLine.Place place, LocalDate from) {}

        private final Map<TariffLine.Place, List<TariffRow>> kept = new HashMap<>();
        private final Map<Day, Long> seen = new HashMap<>();
        private final LocalDate today;

        Comparison(List<TariffRow> rows, LocalDate today) {
            rows.forEach(row ->
                    kept.computeIfAbsent(row.place(), _ -> new ArrayList<>()).add(row));
            this.today = today;
        }

        PreviewLine line(TariffSheet.Line read) {
            var tariff = read.tariff();
            var fault = read.fault();
            if (tariff == null) {
                return fault == null
                        ? refused(read, "line", "It cannot be read.")
                        : refused(read, fault.field(), fault.why());
            }
            var earlier = seen.putIfAbsent(new Day(tariff.place(), tariff.from()), read.number());
            if (earlier != null) {
                return refused(read, "from", "Line " + earlier + " says something of the same day.");
            }
            var others = kept.getOrDefault(tariff.place(), List.of());
            var sameDay = others.stream()
                    .filter(one -> one.from().equals(tariff.from()))
                    .findFirst()
                    .orElse(null);
            if (sameDay != null) {
                return sameDay.rateKobo() == tariff.rateKobo() && Objects.equals(sameDay.to(), tariff.to())
                        ? line(read, Verdict.SAME, sameDay.rateKobo(), null)
                        : refused(read, "from", taken(sameDay));
            }
            return compared(read, tariff, others);
        }

        private static String taken(TariffRow row) {
            return "A figure begins that day, " + new Kobo(row.rateKobo()).spoken()
                    + ". None is ever changed: choose a later day, or withdraw that one before it begins.";
        }

        private PreviewLine compared(TariffSheet.Line read, TariffLine tariff, List<TariffRow> others) {
            if (tariff.from().isBefore(today) || tariff.from().isAfter(today.plusYears(2))) {
                return refused(read, "from", "Choose a day from " + today + " on, at most two years ahead.");
            }
            var before = others.stream()
                    .filter(one -> one.holdsOn(tariff.from()))
                    .max(Comparator.comparing(TariffRow::from))
                    .orElse(null);
            if (before == null) {
                return line(read, Verdict.NEW, null, null);
            }
            var rate = before.rateKobo();
            if (rate == tariff.rateKobo() && before.to() == null && tariff.to() == null) {
                return line(read, Verdict.SAME, rate, null);
            }
            var odd = Math.abs(tariff.rateKobo() - rate) * 100 > rate * ODD_PERCENT;
            return line(read, Verdict.REPLACES, rate, odd ? "More than half up or down: look at it twice." : null);
        }

        private static PreviewLine line(
                TariffSheet.Line read, Verdict verdict, @Nullable Long before, @Nullable String said) {
            return new PreviewLine(read.number(), verdict, read.text(), read.tariff(), before, null, said);
        }

        private static PreviewLine refused(TariffSheet.Line read, String field, String why) {
            return new PreviewLine(read.number(), Verdict.REFUSED, read.text(), read.tariff(), null, field, why);
        }
    }
}
