package ng.powerpay.sandbox.vtpass;

import static java.util.stream.Collectors.joining;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import ng.powerpay.sandbox.platform.BadRequest;
import ng.powerpay.sandbox.platform.Body;
import ng.powerpay.sandbox.platform.Naira;
import ng.powerpay.sandbox.platform.Reply;
import ng.powerpay.sandbox.platform.Request;

/**
 * {@code /vtpass/export.csv?date=}: a day's sales, as the vendor's website offers them for download.
 * The names of the columns are a guess; the application takes them from a setting.
 */
final class ExportPage {

    private static final ZoneId LAGOS = ZoneId.of("Africa/Lagos");
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss").withZone(LAGOS);
    private static final String HEADER = "Request Id,Transaction Id,Date,Product,Phone,Amount,Commission,Status\n";

    private final Vends vends;

    ExportPage(Vends vends) {
        this.vends = vends;
    }

    Reply export(Request request) {
        LocalDate day = day(request.query("date"));
        String rows = vends.all().stream()
                .filter(vend -> day(vend.at()).equals(day))
                .map(ExportPage::row)
                .collect(joining());
        return Reply.of(200, "text/csv; charset=utf-8", Body.of(HEADER + rows));
    }

    private static String row(Vend vend) {
        long amount = vend.order().amountKobo();
        return String.join(
                        ",",
                        vend.order().requestId(),
                        vend.transactionId(),
                        TIME.format(vend.at()),
                        quoted(vend.service().product()),
                        vend.order().phone(),
                        Naira.decimal(amount).toPlainString(),
                        Naira.decimal(vend.service().commissionKobo(amount)).toPlainString(),
                        vend.stage().word())
                + "\n";
    }

    private static String quoted(String text) {
        return '"' + text.replace("\"", "\"\"") + '"';
    }

    private static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, LAGOS);
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw new BadRequest("give a day: ?date=2026-11-22");
        }
    }
}
