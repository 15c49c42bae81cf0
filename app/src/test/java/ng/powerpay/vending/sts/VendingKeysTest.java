package ng.powerpay.vending.sts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import ng.powerpay.platform.Settings;
import ng.powerpay.platform.SettingsFault;
import ng.powerpay.sts.KeyFile;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** A key file is right, or the start is refused, naming the line and never the key. */
class VendingKeysTest {

    private static final String GOOD = "201457 1 2014 " + Estate.KEY;

    private static List<String> faults(String... lines) {
        return KeyFile.load(Path.of(Estate.keyFile(lines))).faults();
    }

    @Test
    void commentsEmptyLinesAndAnExpiryAreUnderstood() {
        assertEquals(List.of(), faults("# ours", "", GOOD, "201457\t2  1993 abababababababab 200"));
    }

    @TestFactory
    Stream<DynamicTest> whatIsWrongIsNamedByItsLine() {
        return Map.ofEntries(
                        Map.entry("201457 1 2014", "perhaps key expiry"),
                        Map.entry("201457 1 2014 " + Estate.KEY + " 255 x", "perhaps key expiry"),
                        Map.entry("20145 1 2014 " + Estate.KEY, "SGC_FORMAT"),
                        Map.entry("201457 0 2014 " + Estate.KEY, "KEY_REVISION_RANGE"),
                        Map.entry("201457 " + Estate.KEY + " 2014 1", "no whole number"),
                        Map.entry("201457 1 2015 " + Estate.KEY, "1993, 2014, 2035"),
                        Map.entry("201457 1 2014 " + Estate.KEY.substring(1), "KEY_FORMAT"),
                        Map.entry("201457 1 2014 " + Estate.KEY.replace('a', 'g'), "KEY_FORMAT"),
                        Map.entry("201457 1 2014 abababababababaa", "KEY_PARITY"),
                        Map.entry("201457 1 2014 " + Estate.KEY + " 256", "KEY_EXPIRY_RANGE"))
                .entrySet()
                .stream()
                .map(one -> DynamicTest.dynamicTest(one.getValue(), () -> {
                    var said = String.join("\n", faults("# first", one.getKey()));
                    assertTrue(said.contains("line 2") && said.contains(one.getValue()), said);
                    assertFalse(said.contains("94949494") || said.contains("babab"), said);
                }));
    }

    @Test
    void aKeyThatIsThereTwiceOrNotAtAllIsAFault() {
        assertTrue(faults(GOOD, GOOD).getFirst().contains("line 2"));
        assertTrue(faults("# nothing").getFirst().contains("no key"));
    }

    @Test
    void aFileThatEverybodyMayReadIsRefused() throws Exception {
        var file = Path.of(Estate.keyFile(GOOD));
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
        assertTrue(KeyFile.load(file).faults().getFirst().contains("chmod 600"));
    }

    @Test
    void theStartIsRefusedWithEveryFaultAtOnce() {
        var settings = new Settings(Map.of(
                "POWERPAY_STS_KEYS", Estate.keyFile(GOOD, "x", "y"), "POWERPAY_STS_TABLES", "/no/such/file"));
        VendingKeys.read(settings);
        var said = assertThrows(SettingsFault.class, settings::check).getMessage();
        assertTrue(said.contains("POWERPAY_STS_KEYS: line 2") && said.contains("line 3"), said);
        assertTrue(said.contains("POWERPAY_STS_TABLES"), said);
    }

    @Test
    void aFileThatIsNotThereIsNamed() {
        assertTrue(KeyFile.load(Path.of("/no/such/file")).faults().getFirst().contains("cannot be read"));
    }
}
