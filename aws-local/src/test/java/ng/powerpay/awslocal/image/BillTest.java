package ng.powerpay.awslocal.image;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class BillTest {

    private static Set<String> faults(String licences) throws IOException {
        var text = """
                {"bomFormat": "CycloneDX", "components": [{"name": "a", "version": "1", "licenses": %s}]}""".formatted(licences);
        return Bill.read(JsonMapper.shared().readTree(text)).faults();
    }

    @Test
    void oneLicenceThatMayBeShippedIsEnough() throws IOException {
        assertEquals(Set.of(), faults("[{\"license\": {\"id\": \"Apache-2.0\"}}]"));
        assertEquals(Set.of(), faults("[{\"license\": {\"id\": \"AGPL-3.0\"}}, {\"license\": {\"id\": \"MIT\"}}]"));
        assertEquals(Set.of(), faults("[{\"expression\": \"(GPL-3.0-only OR EPL-2.0)\"}]"));
    }

    @Test
    void anotherLicenceOrNoneIsNamed() throws IOException {
        assertEquals(Set.of("a 1 is under [AGPL-3.0]"), faults("[{\"license\": {\"id\": \"AGPL-3.0\"}}]"));
        assertEquals(Set.of("a 1 is under []"), faults("[]"));
        assertEquals(
                Set.of("a 1 is under [Apache-2.0 AND GPL-3.0-only]"),
                faults("[{\"expression\": \"Apache-2.0 AND GPL-3.0-only\"}]"));
    }

    @Test
    void whatIsNoBillIsRefused() {
        assertThrows(IOException.class, () -> Bill.read(JsonMapper.shared().readTree("{}")));
    }
}
