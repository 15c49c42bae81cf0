package ng.powerpay.payment;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;

import org.junit.jupiter.api.Test;

class MeasuredGatewayTest {

    /** A default method that is not handed on would be lost without a word. */
    @Test
    void everythingIsHandedOn() {
        for (var method : Gateway.class.getMethods()) {
            assertDoesNotThrow(
                    () -> MeasuredGateway.class.getDeclaredMethod(method.getName(), method.getParameterTypes()),
                    method.toString());
        }
    }
}
