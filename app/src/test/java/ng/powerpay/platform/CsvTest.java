package ng.powerpay.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class CsvTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+234",
                "-1",
                "@SUM(A1)",
                "\tx",
                "\rx",
                "\nx",
                "  =cmd|'/C calc'!A0",
                "\u00a0=1",
                "\u0000=1",
                "|x",
                "\uff1d1",
                " \t "
            })
    void whatASpreadsheetWouldComputeBeginsWithAnApostrophe(String text) {
        assertEquals("\"h\"\r\n\"'" + text + "\"\r\n", Csv.text(List.of("h"), List.of(List.of(text))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Ada = Eze", "1-2", "a@b.ng", "", " ", "Ọlá, \u20a6"})
    void otherTextStaysAsItIs(String text) {
        assertEquals("\"h\"\r\n\"" + text + "\"\r\n", Csv.text(List.of("h"), List.of(List.of(text))));
    }

    @Test
    void quotesAreDoubledNumbersAreBareAndNothingIsEmpty() {
        var rows = List.of(Arrays.asList("a \"b\", c", -5L, null, true));
        assertEquals(
                "\"w\",\"x\",\"y\",\"z\"\r\n\"a \"\"b\"\", c\",-5,,\"true\"\r\n",
                Csv.text(List.of("w", "x", "y", "z"), rows));
    }

    @Test
    void aStreamGetsUtf8() {
        var out = new ByteArrayOutputStream();
        Csv.to(out).row("\u20a6", 1).flush();
        assertEquals("\"\u20a6\",1\r\n", out.toString(StandardCharsets.UTF_8));
    }

    @Test
    void whoeverHangsUpEndsIt() {
        var gone = new Writer() {
            @Override
            public void write(char[] letters, int from, int count) throws IOException {
                throw new IOException("gone");
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        assertThrows(UncheckedIOException.class, () -> new Csv(gone).row("x"));
    }
}
