package ng.powerpay.payment.paystack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import ng.powerpay.ledger.StatementLine;
import ng.powerpay.ledger.StatementLine.Kind;
import ng.powerpay.payment.Statements;
import ng.powerpay.platform.Kobo;
import ng.powerpay.remote.Answer;
import ng.powerpay.remote.Http;
import org.junit.jupiter.api.Test;

/** Reading lists page by page; half a statement is none. */
class PaystackStatementTest {

    private static final Instant DAY = Instant.parse("2026-11-21T23:00:00Z");
    private static final String PAID = """
            {"id":%d,"status":"success","reference":"PP%d","amount":1010750,"fees":25161,"currency":"NGN",
             "paid_at":"2026-11-22T10:00:00.000Z","created_at":"2026-11-22T09:00:00.000Z"}""";

    private static Answer answer(String... data) {
        var body = "{\"status\":true,\"message\":\"\",\"data\":[" + String.join(",", data) + "]}";
        return new Answer("paystack", new Http.Answered(200, body.getBytes(StandardCharsets.UTF_8)));
    }

    private static Statements.Listing list(Function<String, Answer> get) {
        return new PaystackStatement(get).list(DAY, DAY.plusSeconds(86_400), DAY.minusSeconds(86_400));
    }

    private static List<StatementLine> lines(Function<String, Answer> get) {
        return assertInstanceOf(Statements.Complete.class, list(get)).lines();
    }

    private static Answer payments(String path, Answer first) {
        return path.startsWith("transaction") ? first : answer();
    }

    @Test
    void everyPageIsReadToTheLast() {
        var asked = new ArrayList<String>();
        var full = IntStream.range(0, 50).mapToObj(i -> PAID.formatted(i, i)).collect(Collectors.joining(","));
        var lines = lines(path -> {
            asked.add(path);
            return payments(path, path.endsWith("page=1") ? answer(full) : answer(PAID.formatted(99, 99)));
        });
        assertEquals(51, lines.size());
        assertEquals(3, asked.size());
        assertTrue(
                asked.getFirst().startsWith("transaction?status=success&from=2026-11-21T23:00:00Z&to=2026-11-22T23"));
        assertTrue(asked.getLast().startsWith("refund?from=2026-11-20T23:00:00Z"));
    }

    @Test
    void aPaymentAndARefundAreRead() {
        var refund = """
                {"id":7,"status":"processed","amount":500,"currency":"NGN","merchant_note":"PP0123456789-R1",
                 "transaction_reference":"PP0123456789","createdAt":"2026-11-22T10:00:00Z"}""";
        var pending = refund.replace("processed", "pending");
        var byHand = refund.replace("PP0123456789-R1", "sorry");
        var lines = lines(
                path -> path.startsWith("refund") ? answer(refund, pending, byHand) : answer(PAID.formatted(5, 5)));
        assertEquals(
                List.of(Kind.PAYMENT, Kind.REFUND, Kind.REFUND),
                lines.stream().map(StatementLine::kind).toList());
        assertEquals(
                List.of("PP5", "PP0123456789-R1", "PP0123456789"),
                lines.stream().map(StatementLine::reference).toList());
        assertEquals(new Kobo(1_010_750), lines.getFirst().amount());
        assertEquals(new Kobo(25_161), lines.getFirst().fee());
        assertEquals(Instant.parse("2026-11-22T10:00:00Z"), lines.getFirst().at());
    }

    @Test
    void whatCannotBeReadWholeIsUnavailable() {
        var good = PAID.formatted(1, 1);
        for (var bad : List.of(
                good.replace("1010750", "1010.5"),
                good.replace("1010750", "-5"),
                good.replace("\"NGN\"", "\"naira\""),
                good.replace("\"PP1\"", "\"\""),
                good.replace("2026-11-22T10:00:00.000Z", "yesterday"))) {
            assertInstanceOf(Statements.Unavailable.class, list(path -> payments(path, answer(good, bad))), bad);
        }
        for (var failure : List.of(
                new Http.NoAnswer("slow"),
                new Http.NotSent("down"),
                new Http.Answered(500, new byte[0]),
                new Http.Answered(200, "{\"status\":true,\"data\":{}}".getBytes(StandardCharsets.UTF_8)))) {
            var none = new Answer("paystack", failure);
            assertInstanceOf(Statements.Unavailable.class, list(path -> payments(path, none)), failure.toString());
            assertInstanceOf(
                    Statements.Unavailable.class,
                    list(path -> path.startsWith("refund") ? none : answer(good)),
                    failure.toString());
        }
    }
}
