package ng.powerpay.sts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** A key file is understood whole, or its faults are named by line and never with the key. */
class KeyFileTest {
    private static final String KEY = Training.KEY;
    private static final String GOOD = "201457 1 2014 " + KEY;

    @TempDir
    private Path folder;

    private Path write(String... lines) throws IOException {
        var file = folder.resolve("keys");
        Files.write(file, List.of(lines));
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        return file;
    }

    private String faults(String... lines) throws IOException {
        return String.join("\n", KeyFile.load(write(lines)).faults());
    }

    @Test
    void commentsEmptyLinesTabsAndAnExpiryAreUnderstood() throws IOException {
        var read = KeyFile.load(write("# ours", "", GOOD, "201457\t2  1993 " + Training.DES_KEY + " 200"));
        assertEquals(List.of(), read.faults());
        assertEquals(2, read.keys().size());
        assertEquals(Training.REGISTER, read.register("201457", 1, BaseDate.Y2014));
        assertEquals(200, read.register("201457", 2, BaseDate.Y1993).ken().value());
    }

    @Test
    void aKeyThatIsNotThereIsUnknown() throws IOException {
        var read = KeyFile.load(write(GOOD));
        var said = assertThrows(StsException.class, () -> read.register("201457", 1, BaseDate.Y1993));
        assertEquals(StsError.KEY_UNKNOWN, said.error());
    }

    @TestFactory
    Stream<DynamicTest> whatIsWrongIsNamedByItsLine() {
        return Map.ofEntries(
                        Map.entry("201457 1 2014", "perhaps key expiry"),
                        Map.entry(GOOD + " 255 x", "perhaps key expiry"),
                        Map.entry("20145 1 2014 " + KEY, "SGC_FORMAT"),
                        Map.entry("201457 0 2014 " + KEY, "KEY_REVISION_RANGE"),
                        Map.entry("201457 " + KEY + " 2014 1", "no whole number"),
                        Map.entry("201457 1 2015 " + KEY, "1993, 2014, 2035"),
                        Map.entry("201457 1 2014 " + KEY.substring(1), "KEY_FORMAT"),
                        Map.entry("201457 1 2014 " + KEY.replace('a', 'g'), "KEY_FORMAT"),
                        Map.entry("201457 1 2014 abababababababaa", "KEY_PARITY"),
                        Map.entry(GOOD + " 256", "KEY_EXPIRY_RANGE"))
                .entrySet()
                .stream()
                .map(one -> DynamicTest.dynamicTest(one.getValue(), () -> {
                    String said = faults("# first", one.getKey());
                    assertTrue(said.contains("line 2: ") && said.contains(one.getValue()), said);
                    assertFalse(said.contains("94949494") || said.contains("babab"), said);
                }));
    }

    @Test
    void aKeyThatIsThereTwiceOrNotAtAllIsAFault() throws IOException {
        assertTrue(faults(GOOD, GOOD + " 200").contains("line 2: this group"));
        assertEquals("there is no key in the file", faults("# nothing"));
    }

    @Test
    void aFileThatEverybodyMayReadIsRefusedUnread() throws IOException {
        var file = write(GOOD);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
        var read = KeyFile.load(file);
        assertTrue(read.faults().getFirst().contains("chmod 600"));
        assertTrue(read.keys().isEmpty());
    }

    @Test
    void aFileThatIsTooLargeOrNotThereIsRefused() throws IOException {
        assertTrue(faults("#".repeat(100_000)).contains("larger"));
        assertTrue(KeyFile.load(folder.resolve("none")).faults().getFirst().contains("cannot be read"));
    }
}
