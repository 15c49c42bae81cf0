package ng.powerpay.sts.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class CaseTest {
    private final Case vector = Case.of(Json.parse(
            "{\"n\": 7, \"t\": \"12\", \"l\": [1, 2], \"o\": {\"x\": 1}, \"os\": [{\"y\": 2}], \"z\": null}"));

    @Test
    void fieldsReadByKind() {
        assertEquals(7, vector.number("n"));
        assertEquals(12L, vector.longNumber("t"));
        assertEquals("7", vector.text("n"));
        assertEquals("other", vector.text("none", "other"));
        assertEquals("12", vector.text("t", "other"));
        assertEquals(List.of(1, 2), vector.numbers("l"));
        assertEquals(1, vector.object("o").number("x"));
        assertEquals(2, vector.objects("os").getFirst().number("y"));
        assertTrue(vector.has("n"));
        assertFalse(vector.has("z"));
    }

    @Test
    void whatIsMissingOrOfAnotherKindIsNamed() {
        for (String name : new String[] {"none", "z"}) {
            var no = assertThrows(IllegalArgumentException.class, () -> vector.text(name));
            assertEquals(name + " is missing", no.getMessage());
        }
        var list = assertThrows(IllegalArgumentException.class, () -> vector.objects("n"));
        assertEquals("n is not a list", list.getMessage());
        assertThrows(IllegalArgumentException.class, () -> vector.object("n"));
    }
}
