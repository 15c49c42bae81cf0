package ng.powerpay.sts;

import static ng.powerpay.sts.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import ng.powerpay.sts.cipher.StaTables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StaTableFileTest {
    private static final String SHA256 = OwnTables.tables().sha256();

    @TempDir
    private Path folder;

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("tables.txt"), text);
    }

    @Test
    void aFileWithTheExpectedShaIsTaken() throws IOException {
        StaTables tables = StaTableFile.load(file(OwnTables.TEXT), SHA256.toUpperCase(Locale.ROOT));
        assertEquals(SHA256, tables.sha256());
        assertFalse(tables.isSample());
        assertEquals("StaTables[operator supplied]", tables.toString());
        assertEquals("StaTables[sample]", StaTables.sample().toString());
        assertTrue(StaTables.sample().isSample());
    }

    @Test
    void whatIsNotTheExpectedSetIsRefused() throws IOException {
        Path own = file(OwnTables.TEXT);
        assertRefused(StsError.STA_TABLES_FORMAT, () -> StaTableFile.load(own, StaTableFile.PRODUCTION_SHA256));
        Path missing = folder.resolve("none");
        assertRefused(StsError.STA_TABLES_FORMAT, () -> StaTableFile.load(missing, SHA256));
    }

    @Test
    void malformedFilesAreRefusedWithTheReason() throws IOException {
        for (String text : new String[] {
            "",
            "1,2,3",
            OwnTables.TEXT + ",1",
            OwnTables.TEXT.replace("3,", "x,"),
            OwnTables.TEXT.replaceFirst("3,", "8,"),
            " ".repeat(10_001),
            "é"
        }) {
            Path file = file(text);
            assertRefused(StsError.STA_TABLES_FORMAT, () -> StaTableFile.load(file, SHA256));
        }
    }

    @Test
    void eachTableMustBeAPermutation() throws IOException {
        String[] numbers = OwnTables.TEXT.split("[,\\s]+", -1);
        for (int place : new int[] {0, 15, 16, 31, 32, 95}) {
            String[] wrong = numbers.clone();
            wrong[place] = wrong[place].equals("0") ? "1" : "0";
            Path file = file(String.join(" ", wrong));
            StsException no = assertRefused(StsError.STA_TABLES_FORMAT, () -> StaTableFile.load(file, SHA256));
            assertTrue(no.toString().contains("once each"), no::toString);
        }
    }

    @Test
    void aFileOfTheLargestSizeIsRead() throws IOException {
        String padded = OwnTables.TEXT + " ".repeat(10_000 - OwnTables.TEXT.length());
        assertEquals(SHA256, StaTableFile.load(file(padded), SHA256).sha256());
    }
}
