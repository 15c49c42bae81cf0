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
import ng.powerpay.sandbox.vendor.Counter;
import ng.powerpay.sandbox.vendor.Slip;

/**
 * {@code /vtpass/export.csv?date=}: a day's sales, as the vendor's website offers them for
 * download. The names of the columns are a guess; the application takes them from a setting.
 */
final class ExportPage {

    private static final ZoneId LAGOS = ZoneId.of("Africa/Lagos");
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss").withZone(LAGOS);
    private static final String HEADER = "Request Id,Transaction Id,Date,Product,Phone,Amount,Commission,Status\n";

    private final Counter counter;

    ExportPage(Counter counter) {
        this.counter = counter;
    }

    Reply export(Request request) {
        LocalDate day = day(request.query("date"));
        String rows = counter.all().stream()
                .filter(it -> day(it.at()).equals(day))
                .map(ExportPage::row)
                .collect(joining());
        return Reply.of(200, "text/csv; charset=utf-8", Body.of(HEADER + rows));
    }

    private static String row(Slip slip) {
        var service = Service.of(slip.order().company());
        long amount = slip.order().amountKobo();
        return String.join(
                        ",",
                        slip.order().reference(),
                        slip.id(),
                        TIME.format(slip.at()),
                        quoted(service.product()),
                        slip.order().phone(),
                        Naira.decimal(amount).toPlainString(),
                        Naira.decimal(service.commissionKobo(amount)).toPlainString(),
                        AnswerView.word(slip.state()))
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
