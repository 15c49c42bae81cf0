package ng.powerpay.aws.watch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The rules find what breaks them, or they would prove nothing of our lines. */
class EmfRulesTest {

    private static final String GOOD = """
            {"_aws": {"Timestamp": 1, "CloudWatchMetrics": [{"Namespace": "N", "Dimensions": [["d"]], \
            "Metrics": [{"Name": "M", "Unit": "Count"}]}]}, "d": "x", "M": 1}""";

    @Test
    void aGoodLineBreaksNone() {
        assertEquals(List.of(), EmfRules.faults(GOOD));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"Timestamp\": 1|\"Timestamp\": \"now\"",
                "\"Timestamp\": 1|\"Timestamp\": 1.5",
                "\"N\"|\"\"",
                "[[\"d\"]]|[]",
                "\"d\": \"x\"|\"d\": 3",
                "\"d\": \"x\"|\"d\": \"\"",
                "\"Count\"|\"Naira\"",
                "\"M\": 1|\"M\": \"1\"",
                "\"M\": 1|\"M\": [1, \"2\"]",
                "\"M\": 1|\"K\": 1",
                "\"_aws\"|\"aws\""
            })
    void aBrokenLineIsFound(String good, String broken) {
        assertFalse(EmfRules.faults(GOOD.replace(good, broken)).isEmpty());
    }
}
