package ng.powerpay.sandbox.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class WebhooksTest {

    @Test
    void fourTriesComeSoonAndTheOthersHourly() {
        assertEquals(1, Webhooks.factorAfter(4));
        assertEquals(20, Webhooks.factorAfter(5));
        assertEquals(20, Webhooks.factorAfter(76));
    }
}
