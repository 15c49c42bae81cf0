package ng.powerpay.vending.vtpass;

import java.util.Optional;
import ng.powerpay.platform.Json;
import ng.powerpay.platform.Kobo;

/** Reads {@code contents.balance}: naira, as a number or as text. */
final class VtpassBalance {

    private VtpassBalance() {}

    static Optional<Kobo> of(byte[] body) {
        var answer = Json.object(body);
        var balance = answer == null ? null : answer.path("contents").path("balance");
        if (balance == null || !(balance.isNumber() || balance.isString())) {
            return Optional.empty();
        }
        try {
            return Optional.of(Kobo.ofNaira(balance.asString()));
        } catch (ArithmeticException | NumberFormatException e) {
            return Optional.empty();
        }
    }
}
