package ng.powerpay.vending;

import java.math.BigDecimal;
import java.math.RoundingMode;
import ng.powerpay.platform.Kobo;

/** What a vendor says of the money we keep with it. */
public sealed interface Balance {

    /** @param amount what may be spent; negative when we owe the vendor */
    record Known(Kobo amount) implements Balance {}

    /** Nobody can say now; never a reason to stop selling. */
    record Unknown(String text) implements Balance {}

    /**
     * @param naira a number with any decimals: commission leaves fractions of a kobo, which cannot
     * be spent
     */
    static Balance ofNaira(String vendor, String naira) {
        try {
            var amount = new BigDecimal(naira.replace(",", "").strip());
            return amount.precision() > 40 || Math.abs(amount.scale()) > 20
                    ? new Unknown(vendor + " gave no readable balance")
                    : new Known(
                            Kobo.ofNaira(amount.setScale(2, RoundingMode.FLOOR).toPlainString()));
        } catch (ArithmeticException | NumberFormatException e) {
            return new Unknown(vendor + " gave no readable balance");
        }
    }
}
