package ng.powerpay.aws.queue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WakeTest {

    @Test
    void whatIsWrittenIsRead() throws Exception {
        var wake = new Wake("hint", "HINT", "paystack evt \"1\"", 3);
        assertEquals(wake, Wake.read(wake.json()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "{",
                "{}",
                "{\"work\":\"purchase\",\"kind\":\"PAID\",\"id\":\"a\"}",
                "{\"work\":\"purchase\",\"kind\":\"PAID\",\"id\":\"a\",\"claim\":0}",
                "{\"work\":\"purchase\",\"kind\":\"PAID\",\"id\":\"a\",\"claim\":1.5}",
                "{\"work\":\"purchase\",\"kind\":\"PAID\",\"id\":\"a\",\"claim\":\"1\"}",
                "{\"work\":\"purchase\",\"kind\":\"PAID\",\"id\":\"\",\"claim\":1}",
                "{\"work\":\"../purchase\",\"kind\":\"PAID\",\"id\":\"a\",\"claim\":1}",
                "{\"work\":\"purchase\",\"kind\":\"PAID\",\"id\":\"a\",\"claim\":1,\"amount\":5}"
            })
    void whatIsNotOursIsRefused(String body) {
        assertThrows(Wake.Malformed.class, () -> Wake.read(body));
    }

    @Test
    void nothingLongIsEvenRead() {
        var body = new Wake("purchase", "PAID", "a", 1).json() + " ".repeat(1_024);
        assertThrows(Wake.Malformed.class, () -> Wake.read(body));
    }
}
