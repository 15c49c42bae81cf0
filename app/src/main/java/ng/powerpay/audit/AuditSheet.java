package ng.powerpay.audit;

import java.util.List;
import java.util.stream.Stream;
import ng.powerpay.platform.Csv;

/** The chain as a table; the correlation id leads to the log of the server. */
final class AuditSheet {

    private static final List<String> HEAD =
            List.of("number", "at", "who", "roles", "act", "subject", "outcome", "address", "correlation", "details");

    private AuditSheet() {}

    static String of(List<AuditLog.AuditSeen> entries) {
        return Csv.text(HEAD, entries.stream().map(AuditSheet::cells).toList());
    }

    private static List<?> cells(AuditLog.AuditSeen one) {
        return Stream.of(
                        one.number(),
                        one.at(),
                        one.who(),
                        one.roles(),
                        one.act(),
                        one.subject(),
                        one.outcome(),
                        one.address(),
                        one.correlation(),
                        one.details())
                .toList();
    }
}
