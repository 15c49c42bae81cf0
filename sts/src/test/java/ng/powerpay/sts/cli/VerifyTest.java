package ng.powerpay.sts.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import ng.powerpay.sts.OwnTables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class VerifyTest {
    @TempDir
    private Path folder;

    private static Path vectors() throws URISyntaxException {
        var url = VerifyTest.class.getResource("/ng/powerpay/sts/sts-vectors.json");
        return Path.of(Objects.requireNonNull(url).toURI());
    }

    private static Terminal verify(Path file, String... more) {
        List<String> words = new java.util.ArrayList<>(List.of("verify", file.toString()));
        words.addAll(List.of(more));
        return Terminal.run(words, "");
    }

    private Terminal verify(String json) throws IOException {
        return verify(Files.writeString(folder.resolve("file.json"), json));
    }

    @Test
    void everyVectorPassesButThoseThatNeedTheMembersTables() throws Exception {
        Terminal all = verify(vectors());
        assertEquals(0, all.exit(), all::output);
        assertEquals("""
                category              passed  failed skipped
                decoderKeys               26       0       0
                creditTokens              31       0       0
                publishedTokens           87       0     100
                keyChangeSets             10       0       4
                class1Tokens              22       0       0
                managementTokens           7       0       0
                currencyTokens             3       0       0
                staBlocks                 11       0       0
                misty1Blocks               6       0       0
                amountTable               16       0       0
                luhn                       6       0       0
                tidTable                  11       0       0
                kenTable                   6       0       0
                crc                        7       0       0
                negative                  24       0       0
                meterScenarios             7       0       0
                """, all.output());
    }

    @Test
    void withTablesNothingIsSkippedAndWrongOnesFail() throws Exception {
        Path tables = Files.writeString(folder.resolve("tables"), OwnTables.TEXT);
        String sha256 = OwnTables.tables().sha256();
        Terminal all = verify(vectors(), "--sta-tables", tables.toString(), "--sta-sha256", sha256);
        assertEquals(1, all.exit());
        assertTrue(all.output().contains("publishedTokens           87     100       0"), all::output);
        assertTrue(all.output().contains("  OF-001 cipherBlockHex: wanted d431f4b09e0e9f62, made "));
        Terminal unexpected = verify(vectors(), "--sta-tables", tables.toString());
        assertEquals("STA_TABLES_FORMAT: the SHA-256 is another\n", unexpected.output());
    }

    /** Every kind of wrong answer is found and named: one field of one vector changed. */
    @ParameterizedTest
    @CsvFileSource(resources = "wrong-fields.txt", delimiter = '|', quoteCharacter = '`', numLinesToSkip = 1)
    void oneWrongFieldIsFoundAndNamed(String right, String wrong, String message) throws Exception {
        String json = Files.readString(vectors());
        assertTrue(json.contains(right), right);
        Terminal all = verify(json.replace(right, wrong));
        assertEquals(message == null ? 0 : 1, all.exit(), all::output);
        assertTrue(all.output().contains(message == null ? "" : message), all::output);
    }

    @Test
    void anErrorOfAnotherVocabularyIsMetByAnyRefusal() throws IOException {
        assertEquals(0, verify("""
                {"tidTable": [{"id": "a", "baseDate": 1993, "issueTimeUtc": "2024-11-24T20:16:00Z",
                  "error": "OVERFLOW"}],
                 "amountTable": [{"id": "b", "unitsRequested": 18201625, "error": "TOO_LARGE"}]}
                """).exit());
        Terminal made = verify("""
                {"tidTable": [{"id": "a", "baseDate": 1993, "issueTimeUtc": "2000-11-24T20:16:00Z",
                  "error": "OVERFLOW"}],
                 "amountTable": [{"id": "b", "unitsRequested": 1, "error": "TOO_LARGE"}]}
                """);
        assertTrue(made.output().contains("a error: wanted OVERFLOW, made none"), made::output);
        assertTrue(made.output().contains("b error: wanted TOO_LARGE, made none"), made::output);
        Terminal refused = verify("""
                {"tidTable": [{"id": "a", "baseDate": 1993, "issueTimeUtc": "2024-11-24T20:16:00Z",
                  "tid": 0}],
                 "amountTable": [{"id": "b", "unitsRequested": 18201625, "field": 1}]}
                """);
        assertTrue(refused.output().contains("a tid: wanted 0, made TID_RANGE_END"), refused::output);
        assertTrue(refused.output().contains("b field: wanted 1, made AMOUNT_RANGE"), refused::output);
    }

    @Test
    void aVectorThatLacksAFieldFailsAloneAndIsNamed() throws IOException {
        Terminal all = verify("{\"luhn\": [{\"id\": \"x\"}, {\"digits\": \"1234567890\", \"checkDigit\": 3}]}");
        assertEquals(1, all.exit());
        assertEquals("luhn                       1       1       0", all.lines().get(1));
        assertEquals("  x refused: digits is missing", all.lines().get(2));
    }

    @Test
    void whatIsNotAVectorFileIsSaidSo() throws IOException {
        Terminal bad = verify("{\"luhn\": [}");
        assertEquals(1, bad.exit());
        assertTrue(bad.output().contains("not JSON"), bad::output);
        assertEquals(1, verify("[1]").exit());
        assertEquals(1, verify(folder.resolve("none")).exit());
        assertTrue(verify(folder.resolve("none")).output().startsWith("cannot read or write: "));
        assertEquals(2, Terminal.run("verify").exit());
        assertEquals(2, Terminal.run("verify a b").exit());
        assertEquals(2, verify(folder.resolve("none"), "--foo", "1").exit());
    }
}
