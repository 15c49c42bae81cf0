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
import org.junit.jupiter.params.provider.CsvSource;

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
    @CsvSource(
            delimiter = '|',
            value = {
                "eea2ece6d24e4500 | eea2ece6d24e4501 | DK-02-EA07-01 decoderKeyHex: wanted eea2ece6d24e4501, made eea2ece6d24e4500",
                "\"panBlockHex\": \"0007222807748366 | \"panBlockHex\": \"0007222807748367 | DK-02-EA07-01 panBlockHex: wanted 0007222807748367",
                "1202915232FFFFFF | 1202915233FFFFFF | DK-02-EA07-01 controlBlockHex: wanted 1202915233FFFFFF",
                "000072228077483667 | 000072228077483668 | DK-02-EA07-01 pan: wanted",
                "\"amountField\": 6666 | \"amountField\": 6667 | CT-004 amountField: wanted 6667, made 6666",
                "\"amountCreditedTenths\": 6666 | \"amountCreditedTenths\": 1 | CT-004 amountCreditedTenths",
                "\"crcHex\": \"c960\" | \"crcHex\": \"c961\" | CT-004 crcHex: wanted c961, made c960",
                "14562c02ccbf3136 | 14562c02ccbf3137 | CT-004 cipherBlockHex",
                "114562c02c4bf3136 | 114562c02c4bf3137 | CT-004 token66Hex",
                "\"tid\": 7191513 | \"tid\": 7191514 | CT-004 tid: wanted 7191514, made 7191513",
                "\"signExponentNibble\": 2 | \"signExponentNibble\": 3 | signExponentNibble: wanted 3, made 2",
                "1638342624 | 1638342625 | creditedAmount1e5",
                "\"inputValue\": 16384 | \"inputValue\": 16383 | MG-01 valueField: wanted 16384, made 16383",
                "f127f78cdd2 | f127f78cdd3 | ",
                "f42ee3abbad | f42ee3abbae | KC-15 token 1 content44Hex: wanted f42ee3abbae",
                "27090592875085804159 | 27090592875085804158 | KC-15 token 1 token: wanted",
                "\"newKen\": 170 | \"newKen\": 171 | KC-26 token 2 content44Hex",
                "56493153725450313471 | 56493153725450313472 | C1-01 token: wanted",
                "\"controlBits\": 28 | \"controlBits\": 29 | C1-02 controlBits: wanted 29, made 28",
                "c45ed1619406df95 | c45ed1619406df96 | SB-IEC cipherHex: wanted",
                "33d4e5d9fffb9d43 | 33d4e5d9fffb9d44 | MB-01 cipherHex",
                "\"unitsCredited\": 100004 | \"unitsCredited\": 100000 | AM-15 unitsCredited: wanted 100000, made 100004",
                "\"field\": 24746 | \"field\": 24745 | AM-15 field",
                "\"checkDigit\": 9 | \"checkDigit\": 8 | LU-01 checkDigit: wanted 8, made 9",
                "\"tid\": 480 | \"tid\": 481 | TI-18 tid: wanted 481, made 480",
                "BEFORE_BASE_DATE | TID_RANGE_END | TI-21 error: wanted TID_RANGE_END, made BEFORE_BASE_DATE",
                "\"accepted\": true | \"accepted\": false | KE-01 accepted: wanted false, made true",
                "2024-09-18T22:55:00Z | 2024-09-18T22:56:00Z | KE-01 tokenTimeUtc",
                "\"crcHex\": \"0ffa\" | \"crcHex\": \"0ffb\" | CR-1 crcHex: wanted 0ffb, made 0ffa",
                "\"expect\": \"FORMAT_ERROR\" | \"expect\": \"CRC_ERROR\" | NG-45 expect: wanted CRC_ERROR, made FORMAT_ERROR",
                "\"expect\": \"CLASS_RESERVED\" | \"expect\": \"CRC_ERROR\" | NG-07 expect",
                "\"creditTenthsAfter\": 623 | \"creditTenthsAfter\": 622 | MS-01 step 3 creditTenthsAfter: wanted 622, made 623",
                "\"keyTypeAfter\": 1 | \"keyTypeAfter\": 2 | MS-04 step 1 keyTypeAfter",
                "\"kenAfter\": 95 | \"kenAfter\": 96 | MS-05 step 1 kenAfter",
                "\"expect\": \"OLD_ERROR\" | \"expect\": \"USED_ERROR\" | MS-01 step 6 expect",
                "\"decoderKeyAfterHex\": \"ab00 | \"decoderKeyAfterHex\": \"ab01 | MS-02 step 3 decoderKeyAfterHex",
                "\"amountTable\" | \"amountsTable\" | AM-03 no check is known for this category",
                "\"dkga\": \"02\" | \"dkga\": \"03\" | refused: ALGORITHM_REFUSED: DKGA03 was withdrawn"
            })
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
