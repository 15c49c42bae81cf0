package ng.powerpay.reconcile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import ng.powerpay.ledger.StatementLine.Kind;
import ng.powerpay.platform.Kobo;
import ng.powerpay.platform.Settings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What files may hold, and how their faults are told. */
class StatementFileTest {

    private static final String HEADER = "Reference,Id,Amount,Currency,Fees,Transaction Date,Status,Type,More\n";
    private static final Columns COLUMNS =
            ReconcileConfig.read(new Settings(Map.of())).gateway();

    private static StatementFile parse(String rows) {
        return StatementFile.parse(HEADER + rows, COLUMNS);
    }

    @Test
    void aRowBecomesALine() {
        var file = parse("PP1,77,\"10,110.50\",NGN,2.5,2026-11-22 14:03:00,Success,,x\n");
        var line = file.lines().getFirst();
        assertEquals(Kind.PAYMENT, line.kind());
        assertEquals("PP1", line.reference());
        assertEquals("77", line.key());
        assertEquals(new Kobo(1_011_050), line.amount());
        assertEquals(new Kobo(250), line.fee());
        assertEquals(Instant.parse("2026-11-22T13:03:00Z"), line.at(), "Lagos is an hour ahead");
    }

    @Test
    void kindsStatusesAndTimesAreUnderstood() {
        var file = parse("""
                a,1,5,NGN,,2026-11-22T14:03:00Z,processed,Refund,
                b,2,5,,,2026-11-22T14:03:00+01:00,lost,Chargeback,
                c,3,5,NGN,,2026-11-22 14:03:00,failed,,
                d,4,5,NGN,,2026-11-22 14:03:00,reversed,Vend,
                """);
        assertEquals(
                List.of(Kind.REFUND, Kind.CHARGEBACK, Kind.REVERSAL),
                file.lines().stream().map(line -> line.kind()).toList());
        assertEquals(1, file.idle());
        assertEquals(
                Set.of("paystack:PAYMENT", "paystack:REFUND", "paystack:CHARGEBACK", "paystack:REVERSAL"),
                file.covers());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Reference | ,1,5,NGN,,2026-11-22 14:03:00,success,,",
                "Amount | a,1,,NGN,,2026-11-22 14:03:00,success,,",
                "Amount | a,1,1.234,NGN,,2026-11-22 14:03:00,success,,",
                "Amount | a,1,-5,NGN,,2026-11-22 14:03:00,success,,",
                "Amount | a,1,1e99,NGN,,2026-11-22 14:03:00,success,,",
                "Amount | a,1,five,NGN,,2026-11-22 14:03:00,success,,",
                "Currency | a,1,5,naira,,2026-11-22 14:03:00,success,,",
                "Fees | a,1,5,NGN,x,2026-11-22 14:03:00,success,,",
                "Transaction Date | a,1,5,NGN,,22/11/2026,success,,",
                "Transaction Date | a,1,5,NGN,,,success,,",
                "Transaction Date | a,1,5,NGN,,1970-01-01 00:00:00,success,,",
                "Status | a,1,5,NGN,,2026-11-22 14:03:00,maybe,,",
                "Type | a,1,5,NGN,,2026-11-22 14:03:00,success,gift,",
                "Amount | a,1"
            })
    void everyFaultIsToldByLineAndField(String field, String row) {
        var good = "g,1,5,NGN,,2026-11-22 14:03:00,success,,\n";
        var fault = assertThrows(MalformedStatement.class, () -> parse(good + row + "\n" + good));
        var said = String.valueOf(fault.getMessage());
        var where = field.equals("Amount") && row.endsWith("a,1") ? "line 3, Status" : "line 3, " + field;
        assertTrue(said.startsWith(where + ": "), said);
        assertEquals(1, said.lines().count(), "only that line is at fault");
    }

    @Test
    void aColumnThatIsNotThereIsToldOnce() {
        var fault =
                assertThrows(MalformedStatement.class, () -> StatementFile.parse("Ref,Amount\na,5\nb,6\n", COLUMNS));
        var said = String.valueOf(fault.getMessage());
        assertTrue(said.startsWith("line 1: there is no column \"Reference\""), said);
        assertEquals(3, said.lines().count(), said);
    }

    @Test
    void whatIsNoCsvIsRefused() {
        assertThrows(MalformedStatement.class, () -> parse("\"a,1,5\n"));
        assertThrows(MalformedStatement.class, () -> parse("a,1,5,NGN,,2026-11-22 14:03:00,success,,,,,\n"));
    }

    @Test
    void aMissingFileAndForeignBytesAreRefused(@TempDir Path folder) throws Exception {
        var latin = Files.write(folder.resolve("latin"), new byte[] {'a', (byte) 0xE9, '\n'});
        assertThrows(MalformedStatement.class, () -> StatementFile.read(folder.resolve("none"), COLUMNS));
        assertThrows(MalformedStatement.class, () -> StatementFile.read(latin, COLUMNS));
    }

    @Test
    void columnsAreASettingThatIsChecked() {
        for (var wrong : List.of(
                "",
                "provider=paystack",
                "provider=paystack,unit=cents,kind=PAYMENT,reference=R,amount=A,at=T,status=S",
                "provider=paystack,unit=kobo,kind=GIFT,reference=R,amount=A,at=T,status=S",
                "provider=paystack,unit=kobo,kind=PAYMENT,reference=R,at=T,status=S",
                "provider=paystack,unit=kobo,kind=PAYMENT,reference=R,amount=A,at=T,status=S,colour=C")) {
            assertThrows(IllegalArgumentException.class, () -> Columns.parse(wrong), wrong);
        }
    }
}
