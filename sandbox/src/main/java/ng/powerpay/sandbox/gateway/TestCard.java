package ng.powerpay.sandbox.gateway;

import java.util.List;
import java.util.Optional;

/**
 * A published test card.
 *
 * @param name unique at its gateway, in the page's ids: {@code declined}
 * @param number digits only
 * @param details what else is typed in: {@code 12/30, CVV 408}
 */
public record TestCard(String name, String number, String details, Effect effect) {

    /** What its bank does. */
    public enum Effect {
        PAYS("pays"),
        DECLINES("is declined"),
        TIMES_OUT("gets no answer from its bank");

        private final String words;

        Effect(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }
    }

    /** The first six digits, which name the bank. */
    public String bin() {
        return number.substring(0, 6);
    }

    public String lastFour() {
        return number.substring(number.length() - 4);
    }

    static Optional<TestCard> of(List<TestCard> cards, String number) {
        String digits = number.replace(" ", "");
        return cards.stream().filter(it -> it.number().equals(digits)).findFirst();
    }
}
