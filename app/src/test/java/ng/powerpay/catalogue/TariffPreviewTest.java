package ng.powerpay.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import ng.powerpay.platform.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a list of tariffs would do, line by line. */
class TariffPreviewTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final String HEAD = "company,class,band,naira_per_kwh,from,to,source\n";
    private static final TariffSheet SHEET = new TariffSheet(Set.of("ikeja", "eko"));

    private static TariffRow kept(long id, String band, long rate, String from) {
        return new TariffRow(id, "ikeja", "NMD", band, rate, LocalDate.parse(from), null, "NERC", null, null);
    }

    private static final List<TariffRow> KEPT =
            List.of(kept(1, "A", 20_950, "2024-07-01"), kept(2, "B", 6_500, "2026-12-01"));

    private static TariffPreview preview(String lines) {
        return TariffPreview.of("1.0", SHEET.read(HEAD + lines), KEPT, TODAY);
    }

    private static TariffPreview.PreviewLine only(String line) {
        return preview(line).lines().getFirst();
    }

    @Test
    void aLaterFigureReplacesWithWhatHeldBefore() {
        var line = only("ikeja,NMD,A,215.50,2026-12-01,,NERC order");
        assertEquals(TariffPreview.Verdict.REPLACES, line.verdict());
        assertEquals(20_950L, line.beforeKobo());
        var tariff = line.tariff();
        assertTrue(tariff != null && tariff.rateKobo() == 21_550 && tariff.to() == null);
    }

    @Test
    void aPlaceWithoutFigureGetsItsFirst() {
        assertEquals(
                TariffPreview.Verdict.NEW,
                only(",,C,52.15,2026-12-01,,NERC order").verdict());
    }

    @Test
    void whatIsThereAlreadyIsLeftAlone() {
        assertEquals(
                TariffPreview.Verdict.SAME,
                only("ikeja,,B,65.00,2026-12-01,,other words").verdict());
        assertEquals(
                TariffPreview.Verdict.SAME,
                only("ikeja,,A,209.50,2027-01-01,,again").verdict());
    }

    @Test
    void aRateMoreThanHalfAwayIsPointedOut() {
        assertTrue(
                String.valueOf(only("ikeja,,A,400,2026-12-01,,a slip").said()).contains("More than half"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "company|mars,NMD,A,215.50,2026-12-01,,NERC",
                "company|=cmd(),NMD,A,215.50,2026-12-01,,NERC",
                "source|ikeja,NMD,A,215.50,2026-12-01,,@SUM(1)",
                "source|ikeja,NMD,A,215.50,2026-12-01,,-1+1",
                "source|ikeja,NMD,A,215.50,2026-12-01,,",
                "class|ikeja,MD9,A,215.50,2026-12-01,,NERC",
                "band|ikeja,NMD,F,215.50,2026-12-01,,NERC",
                "naira_per_kwh|ikeja,NMD,A,215.505,2026-12-01,,NERC",
                "naira_per_kwh|ikeja,NMD,A,0.50,2026-12-01,,NERC",
                "naira_per_kwh|ikeja,NMD,A,20950,2026-12-01,,NERC",
                "naira_per_kwh|ikeja,NMD,A,1e3,2026-12-01,,NERC",
                "from|ikeja,NMD,A,215.50,01/12/2026,,NERC",
                "from|ikeja,NMD,A,215.50,2026-11-22,,NERC",
                "from|ikeja,NMD,A,215.50,2030-01-01,,NERC",
                "from|ikeja,NMD,B,70,2026-12-01,,another figure of the same day",
                "to|ikeja,NMD,A,215.50,2026-12-01,2026-12-01,NERC",
                "line|ikeja,NMD,A,215.50,2026-12-01,,NERC,one more"
            })
    void aLineThatCannotBeIsRefusedWithItsField(String field, String line) {
        var made = only(line);
        assertEquals(TariffPreview.Verdict.REFUSED, made.verdict(), made.toString());
        assertEquals(field, made.field(), made.toString());
    }

    @Test
    void twoLinesAboutTheSameDayAreRefused() {
        var made = preview("eko,,A,215,2026-12-01,,NERC\neko,,A,216,2026-12-01,,NERC\n");
        assertEquals(1, made.refused());
        assertEquals(
                "Line 2 says something of the same day.", made.lines().get(1).said());
    }

    @Test
    void whatIsNoListIsRefusedWhole() {
        for (var csv : List.of(
                "",
                "company,band\nikeja,A\n",
                HEAD,
                HEAD + "ikeja,,A,215,2026-12-01,,NERC\n".repeat(5_001),
                "company,band,naira_per_kwh,from,source" + ",x".repeat(40) + "\n1,2,3,4,5\n",
                "x".repeat(1_000_001))) {
            var problem = assertThrows(
                    Problem.class, () -> SHEET.read(csv), () -> csv.substring(0, Math.min(80, csv.length())));
            assertEquals("csv", problem.field());
        }
    }
}
