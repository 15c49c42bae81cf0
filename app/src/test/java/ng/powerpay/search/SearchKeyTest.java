package ng.powerpay.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.stream.Collectors;
import ng.powerpay.platform.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SearchKeyTest {

    private static String read(String typed) {
        return SearchKey.of(typed).lookups().stream()
                .map(one -> one.kind() + " " + one.value())
                .collect(Collectors.joining(", "));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "08031234567",
                "0803 123 4567",
                "0803-123-4567",
                "(0803) 123.4567",
                "+234 803 123 4567",
                "2348031234567",
                "+23408031234567",
                "002348031234567",
                "8031234567"
            })
    void aPhoneIsOneHoweverItIsWritten(String typed) {
        assertEquals("PHONE +2348031234567", read(typed).split(", ", -1)[0]);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "pp 0123-4567-89; REFERENCE PP0123456789",
                "PPO123456789; REFERENCE PP0123456789, VENDOR_REFERENCE PPO123456789",
                "PP0123456789-2; REFERENCE PP0123456789, VENDOR_REFERENCE PP0123456789-2",
                "45701234567; METER 45701234567, RECEIPT 45701234567, VENDOR_REFERENCE 45701234567",
                "4321; TOKEN 4321, RECEIPT 4321, VENDOR_REFERENCE 4321",
                "12; RECEIPT 12",
                "1234 5678 9012 3456 7890; METER 12345678901234567890, TOKEN 7890",
                "VT-2026/x_1; VENDOR_REFERENCE VT-2026/x_1"
            })
    void digitsMayBeSeveralThings(String typed, String read) {
        assertEquals(read, read(typed));
    }

    @ParameterizedTest
    @ValueSource(strings = {"*", "a", "Ada Eze", "x'; drop table purchase; --", "\0\0\0\0"})
    void whatNobodyCouldLookForIsRefused(String typed) {
        assertThrows(Problem.class, () -> SearchKey.of(typed));
    }

    @Test
    void nothingIsLongerThanAReference() {
        assertThrows(Problem.class, () -> SearchKey.of("1".repeat(61)));
    }
}
