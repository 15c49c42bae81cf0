package ng.powerpay.vending.vtpass;

import java.math.BigDecimal;
import java.math.RoundingMode;
import ng.powerpay.platform.Http;
import ng.powerpay.platform.Kobo;
import ng.powerpay.vending.Balance;

/** Reads an answer to {@code balance}: naira, as a number or a text, often with more than two decimals. */
final class VtpassBalance {

    private VtpassBalance() {}

    static Balance of(Http.Exchange exchange) {
        var answer = VtpassJson.read(exchange);
        var given =
                answer == null ? "" : answer.path("contents").path("balance").asString("");
        try {
            // Commission leaves fractions of a kobo, which cannot be spent.
            return new Balance.Known(Kobo.ofNaira(whole(given)));
        } catch (ArithmeticException | NumberFormatException e) {
            return new Balance.Unknown("VTpass gave no readable balance");
        }
    }

    private static String whole(String given) {
        var naira = new BigDecimal(given.replace(",", "").strip());
        return naira.precision() > 40 || Math.abs(naira.scale()) > 20
                ? "too long to be money"
                : naira.setScale(2, RoundingMode.FLOOR).toPlainString();
    }
}
