package ng.powerpay.sts.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonTest {
    @Test
    void everyKindOfValueReads() {
        Object value = Json.parse(" {\"a\" : [1, -2 ,\"x\"],\n\"b\":{},\"c\":true,\"d\":false,\"e\":[]} ");
        assertEquals(Map.of("a", List.of(1L, -2L, "x"), "b", Map.of(), "c", true, "d", false, "e", List.of()), value);
        assertNull(Json.parse("null"));
        assertEquals(9_007_199_254_740_993L, Json.parse("9007199254740993"));
    }

    @Test
    void escapesRead() {
        assertEquals("\"\\/\n\t\r\b\f\u00e9", Json.parse("\"\\\"\\\\\\/\\n\\t\\r\\b\\f\\u00e9\""));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "``|more text wanted at character 1", "{|more text wanted at character 2",
                "[1 2]|',' wanted at character 4", "[1,]|a whole number wanted at character 4",
                "{\"a\" 1}|':' wanted at character 6", "{1:2}|'\"' wanted at character 2",
                "1.5|a whole number wanted at character 4", "tru|true wanted at character 1",
                "fals|false wanted at character 1", "nul|null wanted at character 1",
                "1 2|nothing more wanted at character 3", "\"\\x\"|an escape wanted at character 4",
                "\"\\u12|four hexadecimal digits wanted at character 4", "\"a|more text wanted at character 3",
                "\"\\|more text wanted at character 3", "{\"a\":1 \"b\":2}|',' wanted at character 8"
            })
    void whatIsNotJsonIsRefusedWithItsPlace(String text, String message) {
        var no = assertThrows(IllegalArgumentException.class, () -> Json.parse(text));
        assertEquals("not JSON: " + message, no.getMessage());
    }

    @Test
    void depthIsLimited() {
        String deep = "[".repeat(100) + "]".repeat(100);
        assertTrue(Json.parse(deep) instanceof List);
        assertThrows(IllegalArgumentException.class, () -> Json.parse("[" + deep + "]"));
        assertEquals(
                2,
                ((List<?>) java.util.Objects.requireNonNull(Json.parse("[" + deep.substring(1, 199) + ",1]"))).size());
    }

    @Test
    void aBadUnicodeEscapeIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> Json.parse("\"\\u00zz\""));
    }
}
