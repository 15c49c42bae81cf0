package ng.powerpay.complaint;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Complaints as a table for regulators: RFC 4180, UTF-8, and no cell that a spreadsheet would
 * compute.
 */
final class ComplaintSheet {

    /** More than this in a year are asked for in parts. */
    static final int MOST = 10_000;

    private static final String HEAD =
            "number,kind,state,purchase,regulator,received,due,escalated,resolved,overdue,text";

    private ComplaintSheet() {}

    static String of(List<ComplaintRow> rows) {
        return Stream.concat(Stream.of(HEAD), rows.stream().map(ComplaintSheet::line))
                .collect(Collectors.joining("\r\n", "", "\r\n"));
    }

    private static String line(ComplaintRow row) {
        var times = row.times();
        return Stream.of(
                        row.number(),
                        row.kind(),
                        row.state(),
                        row.purchase(),
                        row.regulator(),
                        times.received(),
                        times.due(),
                        times.escalated(),
                        times.resolved(),
                        row.overdue() ? "yes" : "no",
                        row.text())
                .map(value -> cell(Objects.toString(value, "")))
                .collect(Collectors.joining(","));
    }

    /** A quote before what a spreadsheet takes for a formula, also behind blanks. */
    static String cell(String text) {
        var begins = text.stripLeading();
        var safe = !begins.isEmpty() && "=+-@\t\r|".indexOf(begins.charAt(0)) >= 0 ? "'" + text : text;
        return '"' + safe.replace("\"", "\"\"") + '"';
    }
}
