package ng.powerpay.complaint;

import java.util.Arrays;
import java.util.List;
import ng.powerpay.platform.Csv;
import org.jspecify.annotations.Nullable;

/** Complaints as a table for regulators. */
final class ComplaintSheet {

    /** More than this in a year are asked for in parts. */
    static final int MOST = 10_000;

    private static final List<String> HEAD = List.of(
            "number",
            "kind",
            "state",
            "purchase",
            "regulator",
            "received",
            "due",
            "escalated",
            "resolved",
            "overdue",
            "text");

    private ComplaintSheet() {}

    static String of(List<ComplaintRow> rows) {
        return Csv.text(HEAD, rows.stream().map(ComplaintSheet::line).toList());
    }

    private static List<@Nullable Object> line(ComplaintRow row) {
        var times = row.times();
        return Arrays.asList(
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
                row.text());
    }
}
