package ng.powerpay.sts.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import ng.powerpay.sts.OwnTables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StsCommandTest {
    private static final String TIME = " --time 2026-11-22T12:00:00Z";

    @TempDir
    private Path folder;

    private static String make(String options) {
        Terminal made = Terminal.run("token " + options + TIME);
        assertEquals(0, made.exit(), made::output);
        return made.output().strip();
    }

    private static String read(String token, String options) {
        String line = "decode " + token.replace(" ", "-") + options;
        Terminal read = Terminal.run(line);
        assertEquals(0, read.exit(), read::output);
        return read.output();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--units 12.3 | class     0, sub-class 0 | units     12.3",
                "--units 12.3 --utility water | class     0, sub-class 1 | utility=WATER",
                "--units 5 --ea 07 | class     0, sub-class 0 | time      2026-11-22T12:00:00Z",
                "--units 5 --ea 07 --key abababababababab | class     0, sub-class 0 | units     5.0",
                "--currency 1000.00 | class     0, sub-class 4 | 1/100000  100002624",
                "--currency -1 --utility time | class     0, sub-class 7 | 1/100000  -99994",
                "--power-limit 20000 | class     2, sub-class 0 | value=16746",
                "--phase-limit 10 | class     2, sub-class 6 | value=10",
                "--clear-credit 3 | class     2, sub-class 1 | value=3",
                "--clear-credit all | class     2, sub-class 1 | value=65535",
                "--clear-tamper yes | class     2, sub-class 5 | value=0",
                "--test fffffffff | class     1, sub-class 0 | control=68719476735"
            })
    void aMadeTokenSaysWhatWasAsked(String options, String kind, String detail) {
        String token = make(options);
        assertEquals(24, token.length());
        String keys = options.contains("07") ? " --ea 07" : "";
        keys += options.contains("--key") ? " --key abababababababab" : "";
        String read = read(token, keys);
        assertTrue(read.contains(kind), read);
        assertTrue(read.contains(detail), read);
    }

    @Test
    void everyOptionOfAMeterChangesItsKey() {
        String key = "keys --reveal yes";
        String usual = Terminal.run(key).output();
        assertTrue(usual.contains("meter     12345678903, PAN 600727123456789030\n"), usual);
        assertTrue(usual.contains("register  SGC 201457, KRN 1, KT 2, base date Y2014, KEN 255\n"));
        assertTrue(usual.contains("tariff    01\n"));
        assertTrue(usual.contains("cipher    EA11\n"));
        List<String> options = List.of(
                " --drn 00000000000",
                " --sgc 201458",
                " --krn 2",
                " --kt 1",
                " --ti 2",
                " --base 1993",
                " --ea 07",
                " --key 82a3cf9ac7578e6e55e3d0201e3865cd73096ecb");
        List<String> keys = options.stream()
                .map(option -> Terminal.run(key + option).lines().getLast())
                .distinct()
                .toList();
        assertEquals(options.size(), keys.size());
        assertTrue(keys.stream().noneMatch(usual::contains));
        assertTrue(Terminal.run("keys --ken 7").output().contains("KEN 7"));
    }

    @Test
    void aKeyIsHiddenUnlessAskedFor() {
        assertEquals(
                "key       hidden; --reveal yes shows it",
                Terminal.run("keys").lines().getLast());
    }

    @Test
    void aKeyMayStandInAFile() throws IOException {
        Path file = folder.resolve("key");
        Files.writeString(file, "82a3cf9ac7578e6e55e3d0201e3865cd73096ecb\n");
        String direct = Terminal.run("keys --reveal yes --key 82a3cf9ac7578e6e55e3d0201e3865cd73096ecb")
                .output();
        assertEquals(direct, Terminal.run("keys --reveal yes --key @" + file).output());
        assertEquals(2, Terminal.run("keys --key @" + folder.resolve("none")).exit());
        Files.writeString(file, "a".repeat(101));
        Terminal large = Terminal.run("keys --key @" + file);
        assertTrue(large.output().startsWith("--key: the file is too large"), large::output);
        Files.writeString(file, Files.readString(file).substring(1));
        assertTrue(Terminal.run("keys --key @" + file).output().startsWith("KEY_FORMAT"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--to-krn 2",
                "--to-ti 7",
                "--to-sgc 201458",
                "--to-ken 200",
                "--to-base 2035 --to-krn 2",
                "--to-krn 2 --to-key 82a3cf9ac7578e6e55e3d0201e3865cd73096ecb",
                "--kt 1 --to-kt 2"
            })
    void aKeyChangeSetIsTakenByTheMeter(String options) {
        String time = options.contains("2035") ? " --time 2036-01-01T00:00:00Z" : TIME;
        Terminal set = Terminal.run("token " + options + time);
        assertEquals(4, set.lines().size(), set::output);
        String from = options.startsWith("--kt 1") ? " --kt 1" : "";
        Terminal meter = Terminal.run("meter" + from, set.output());
        assertTrue(meter.output().contains("> ACCEPT_1ST_KCT (2), credit 0.0"), meter::output);
        assertTrue(meter.output().contains("> ACCEPT_KEY_CHANGED (1), credit 0.0"), meter::output);
    }

    @Test
    void operatorsTablesMakeOtherTokens() throws IOException {
        Path file = Files.writeString(folder.resolve("tables"), OwnTables.TEXT);
        String tables = " --ea 07 --sta-tables " + file + " --sta-sha256 "
                + OwnTables.tables().sha256();
        String token = make("--units 7" + tables);
        assertTrue(read(token, tables).contains("units     7.0"));
        assertEquals(
                1, Terminal.run("decode " + token.replace(" ", "") + " --ea 07").exit());
        assertEquals(
                1, Terminal.run("token --units 7 --ea 07 --sta-tables " + file).exit());
    }

    @Test
    void theMeterIsTalkedToLineByLine() {
        String token = make("--units 50");
        Terminal meter = Terminal.run(
                "meter", token + "\n" + token + "\nuse 3.2\nuse x\ntamper\nstatus\n\nhelp\nquit\n" + token);
        assertEquals(0, meter.exit());
        String head = """
                meter 12345678903 EA11 SGC 201457 KRN 1 TI 01 KT 2 KEN 255
                  ELECTRICITY %s, money 0
                  WATER 0.0, money 0
                  GAS 0.0, money 0
                  TIME 0.0, money 0
                  power limit -1 W, phase limit -1 W%s
                """;
        String help = "> a token: 20 digits, spaces allowed\nstatus | use 1.5 | tamper | help | quit\n";
        assertEquals(
                head.formatted("0.0", "")
                        + "> ACCEPT (1), credit 50.0\n> USED_ERROR (10), credit 50.0\n"
                        + "> used 3.2, left 46.8\n> AMOUNT_FORMAT: units look like 12 or 12.3\n> tampered\n> "
                        + head.formatted("46.8", ", TAMPERED") + "\n" + help + help + "> ",
                meter.output());
    }

    @Test
    void aMeterKeepsItsStateInAFile() {
        Path state = folder.resolve("meter");
        Terminal.run("meter --state " + state, make("--units 50"));
        Terminal again = Terminal.run("meter --state " + state, "status");
        assertTrue(again.output().contains("ELECTRICITY 50.0"), again::output);
        assertTrue(again.output().endsWith("\n> "));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | unknown verb",
                "fly | unknown verb fly",
                "token | what should the token do?",
                "token --units | --units wants a value",
                "token --units 1 --foo 2 | unknown option --foo",
                "token --krn x --units 1 | --krn wants a whole number",
                "decode | decode wants one token",
                "decode 12345678901234567890 --foo 1 | unknown option --foo",
                "keys --foo 1 | unknown option --foo",
                "meter --foo 1 | unknown option --foo",
                "token --units 1 --time noon | Text 'noon'",
                "token --units 1 --utility steam | --utility",
                "token --currency x | --currency",
                "token --currency 0.000001 | --currency",
                "token --test xyz | --test"
            })
    void whatIsTypedWronglyIsExplained(String line, String message) {
        Terminal no = Terminal.run(line);
        assertEquals(2, no.exit(), no::output);
        assertTrue(no.output().startsWith(message), no::output);
        assertTrue(no.output().endsWith(StsCommand.USAGE));
    }

    @Test
    void noVerbIsExplained() {
        Terminal no = Terminal.run(List.of(), "");
        assertEquals(2, no.exit());
        assertTrue(no.output().startsWith("a verb is wanted\n"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "token --units 1638.5 | AMOUNT_INEXACT: 1638.5 cannot be coded exactly",
                "token --units 0 | AMOUNT_RANGE",
                "token --units 1 --ea 09 | ALGORITHM_REFUSED: EA09",
                "token --units 1 --drn 12345678904 | CHECK_DIGIT",
                "token --units 1 --kt 1 | KEY_TYPE",
                "token --units 1 --ken 3 | KEY_EXPIRED",
                "decode 12345678901234567890 | CRC_ERROR",
                "decode 1234567890123456789x | TOKEN_DIGIT: place 20",
                "token --units 1 --key aaababababababab --ea 07 | KEY_PARITY",
                "token --test 1000000000 | FIELD_RANGE",
                "token --to-kt 0 | KEY_TYPE_CHANGE"
            })
    void refusalsAreNamed(String line, String message) {
        Terminal no = Terminal.run(line);
        assertEquals(1, no.exit(), no::output);
        assertTrue(no.output().startsWith(message), no::output);
        assertEquals(1, no.lines().size());
    }
}
