package ng.powerpay.sandbox.paystack;

import java.util.Arrays;
import java.util.Optional;

/** The published test cards. */
enum TestCard {
    SUCCESS("4084084084084081", "408", "pays"),
    DECLINED("4084080000005408", "001", "is declined"),
    TIMEOUT("5060660000000064", "606", "gets no answer from its bank");

    private final String number;
    private final String cvv;
    private final String effect;

    TestCard(String number, String cvv, String effect) {
        this.number = number;
        this.cvv = cvv;
        this.effect = effect;
    }

    String number() {
        return number;
    }

    String cvv() {
        return cvv;
    }

    String effect() {
        return effect;
    }

    String lastFour() {
        return number.substring(number.length() - 4);
    }

    static Optional<TestCard> of(String number) {
        String digits = number.replace(" ", "");
        return Arrays.stream(values()).filter(it -> it.number.equals(digits)).findFirst();
    }
}
