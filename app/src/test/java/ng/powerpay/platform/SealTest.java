package ng.powerpay.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class SealTest {

    private final Seal seal = new Seal(new byte[32]);

    @Test
    void opensForItsOwnerOnly() {
        var sealed = seal.seal("PP1", "58625789986991357486");
        assertEquals("58625789986991357486", seal.open("PP1", sealed));
        assertThrows(IllegalStateException.class, () -> seal.open("PP2", sealed));
    }

    @Test
    void oneChangedBitAnywhereIsNoticed() {
        var sealed = seal.seal("PP1", "58625789986991357486");
        for (var i = 0; i < sealed.length; i++) {
            var changed = sealed.clone();
            changed[i] ^= 1;
            assertThrows(IllegalStateException.class, () -> seal.open("PP1", changed));
        }
    }

    @Test
    void theTextIsNotInTheSealAndTwoSealsDiffer() {
        var sealed = seal.seal("PP1", "58625789986991357486");
        var text = new String(sealed, StandardCharsets.ISO_8859_1);
        assertFalse(text.contains("58625789"));
        assertFalse(Arrays.equals(sealed, seal.seal("PP1", "58625789986991357486")));
    }
}
