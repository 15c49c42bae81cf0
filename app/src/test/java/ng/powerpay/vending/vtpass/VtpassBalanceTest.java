package ng.powerpay.vending.vtpass;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.nio.charset.StandardCharsets;
import ng.powerpay.platform.Http;
import ng.powerpay.platform.Kobo;
import ng.powerpay.vending.Balance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VtpassBalanceTest {

    private static Balance of(int status, String body) {
        return VtpassBalance.of(new Http.Answered(status, body.getBytes(StandardCharsets.UTF_8)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"1000|100000", "\"1,234.50\"|123450", "5.999999|599", "-0.015|-2", "0|0"})
    void nairaBecomeWholeKoboNeverMore(String naira, long kobo) {
        assertEquals(
                new Balance.Known(new Kobo(kobo)), of(200, "{\"code\":1,\"contents\":{\"balance\":" + naira + "}}"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "<html>",
                "{\"response_description\":\"087\"}",
                "{\"contents\":{}}",
                "{\"contents\":{\"balance\":null}}",
                "{\"contents\":{\"balance\":\"much\"}}",
                "{\"contents\":{\"balance\":{}}}",
                "{\"contents\":{\"balance\":1e900}}",
                "{\"contents\":{\"balance\":\"1e999999999\"}}",
                "{\"contents\":{\"balance\":99999999999999999999}}"
            })
    void whateverIsNoMoneyIsUnknown(String body) {
        assertInstanceOf(Balance.Unknown.class, of(200, body));
    }

    @Test
    void noAnswerIsUnknown() {
        assertInstanceOf(Balance.Unknown.class, VtpassBalance.of(new Http.NoAnswer("slow")));
        assertInstanceOf(Balance.Unknown.class, of(500, "{\"contents\":{\"balance\":5}}"));
    }
}
