package ng.powerpay.catalogue;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import ng.powerpay.platform.ErrorCode;
import ng.powerpay.platform.Kobo;
import ng.powerpay.platform.Problem;
import org.jspecify.annotations.Nullable;

/**
 * A list of tariffs as people make it: CSV, with the columns company, class, band, naira_per_kwh,
 * from, to and source in any order. An empty company means all, an empty class NMD, an empty {@code
 * to} no end.
 */
final class TariffSheet {

    static final int MOST_CHARACTERS = 1_000_000;
    static final int MOST_LINES = 5_000;
    private static final int MOST_COLUMNS = 40;
    private static final int LONGEST = 200;
    private static final long CHEAPEST = 100;
    private static final long DEAREST = 200_000;
    private static final Pattern NAIRA = Pattern.compile("[0-9]{1,4}(\\.[0-9]{1,2})?");
    private static final Set<String> NEEDED =
            new LinkedHashSet<>(List.of("company", "band", "naira_per_kwh", "from", "source"));

    /**
     * One line of it.
     *
     * @param number in the file, the heading is 1
     * @param text as it stands there, shortened
     * @param tariff null when it is refused
     * @param fault null when it is not
     */
    record Line(
            long number,
            String text,
            @Nullable TariffLine tariff,
            @Nullable Fault fault) {}

    /** Which column cannot be taken, and why. */
    record Fault(String field, String why) {}

    private static final class Refused extends RuntimeException {

        private static final long serialVersionUID = 1;
        private final transient Fault fault;

        Refused(String field, String why) {
            super(why, null, false, false);
            this.fault = new Fault(field, why);
        }
    }

    private final Set<String> companies;

    /** @param companies by code */
    TariffSheet(Set<String> companies) {
        this.companies = Set.copyOf(companies);
    }

    /** @throws Problem FIELD_MISSING, FIELD_INVALID when it is no such list at all */
    List<Line> read(@Nullable String csv) {
        var text = Problem.given("csv", csv);
        if (text.isBlank() || text.length() > MOST_CHARACTERS || text.indexOf('\0') >= 0) {
            throw Given.invalid("csv", "Give a list of tariffs with at most " + MOST_CHARACTERS + " characters.");
        }
        var lines = new ArrayList<Line>();
        try (var reader = CsvReader.builder()
                .allowMissingFields(true)
                .allowExtraFields(true)
                .ofNamedCsvRecord(text.startsWith("\uFEFF") ? text.substring(1) : text)) {
            for (var row : reader) {
                demandColumns(row.getHeader());
                if (lines.size() == MOST_LINES) {
                    throw Given.invalid("csv", "A list may have at most " + MOST_LINES + " tariffs.");
                }
                lines.add(line(row));
            }
        } catch (CsvParseException | IllegalStateException e) {
            throw Given.invalid("csv", "After line " + (lines.size() + 1) + " it is not CSV.");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (lines.isEmpty()) {
            throw Given.invalid("csv", "It has no line under its heading.");
        }
        return lines;
    }

    private static void demandColumns(List<String> header) {
        if (header.size() > MOST_COLUMNS) {
            throw Given.invalid("csv", "It may have at most " + MOST_COLUMNS + " columns.");
        }
        for (var name : NEEDED) {
            if (!header.contains(name)) {
                throw Problem.field(ErrorCode.FIELD_INVALID, "csv", "There is no column " + name + ".");
            }
        }
    }

    private Line line(NamedCsvRecord row) {
        var whole = String.join(", ", row.getFields());
        var text = whole.substring(0, Math.min(LONGEST, whole.length()));
        try {
            return new Line(row.getStartingLineNumber(), text, tariff(row), null);
        } catch (Refused e) {
            return new Line(row.getStartingLineNumber(), text, null, e.fault);
        }
    }

    private TariffLine tariff(NamedCsvRecord row) {
        if (row.getFieldCount() > row.getHeader().size()) {
            throw new Refused("line", "It has more cells than the heading.");
        }
        var company = cell(row, "company");
        if (!company.isEmpty() && !companies.contains(company)) {
            throw new Refused("company", "No company has this code.");
        }
        var from = day("from", cell(row, "from"));
        var end = cell(row, "to");
        var to = end.isEmpty() ? null : day("to", end);
        if (to != null && !to.isAfter(from)) {
            throw new Refused("to", "It must be after the first day.");
        }
        return new TariffLine(
                company.isEmpty() ? null : company,
                oneOf("class", cell(row, "class").isEmpty() ? "NMD" : cell(row, "class"), "NMD|MD1|MD2"),
                oneOf("band", cell(row, "band"), "[A-E]"),
                rate(cell(row, "naira_per_kwh")),
                from,
                to,
                source(cell(row, "source")));
    }

    private static String cell(NamedCsvRecord row, String column) {
        var text = row.findField(column).orElse("").strip();
        if (text.length() > LONGEST || text.chars().anyMatch(c -> c < ' ')) {
            throw new Refused(column, "Write at most " + LONGEST + " characters in one line.");
        }
        if (Given.isFormula(text)) {
            throw new Refused(column, "It begins like a formula of a spreadsheet.");
        }
        return text;
    }

    private static String oneOf(String column, String text, String pattern) {
        if (!text.matches(pattern)) {
            throw new Refused(column, "It must be one of " + pattern.replace('|', ' ') + ".");
        }
        return text;
    }

    private static long rate(String text) {
        var kobo = NAIRA.matcher(text).matches() ? Kobo.ofNaira(text).amount() : 0;
        if (kobo < CHEAPEST || kobo > DEAREST) {
            throw new Refused("naira_per_kwh", "Write naira such as 209.50, from 1 to 2000.");
        }
        return kobo;
    }

    private static LocalDate day(String column, String text) {
        try {
            var day = LocalDate.parse(text);
            if (day.getYear() >= 2000 && day.getYear() < 2100) {
                return day;
            }
        } catch (DateTimeException e) {
            // told below, as for a year that cannot be meant
        }
        throw new Refused(column, "Write a day such as 2026-12-31.");
    }

    private static String source(String text) {
        if (text.length() < 3) {
            throw new Refused("source", "Say where the figure was published.");
        }
        return text;
    }
}
