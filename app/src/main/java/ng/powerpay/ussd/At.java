package ng.powerpay.ussd;

import ng.powerpay.platform.Kobo;
import ng.powerpay.vending.Meter;

/** Where in the menu a caller stands: what is asked, and what is known by then. */
sealed interface At {

    record Start() implements At {}

    record Languages() implements At {}

    /** Which of the meters that this phone bought for. */
    record Meters() implements At {}

    record MeterNumber() implements At {}

    /** @param page from 0 */
    record Companies(String number, int page) implements At {}

    record Kind(String number, String company) implements At {}

    record Amount(Meter meter) implements At {}

    /** The price is named, once the company said whose the meter is. */
    record Price(Meter meter, Kobo amount) implements At {}

    /** An end: shows the newest token. */
    record LastToken() implements At {}

    /** An end: says how the newest purchase stands. */
    record Status() implements At {}

    /** An end: the price was agreed to. */
    record Agreed() implements At {}

    /** Whether nothing typed leads on from here. */
    default boolean isEnd() {
        return this instanceof LastToken || this instanceof Status || this instanceof Agreed;
    }
}
