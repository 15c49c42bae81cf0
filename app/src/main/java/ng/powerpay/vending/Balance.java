package ng.powerpay.vending;

import ng.powerpay.platform.Kobo;

/** What a vendor says of the money we keep with it. */
public sealed interface Balance {

    /** @param amount what may be spent; negative when we owe the vendor */
    record Known(Kobo amount) implements Balance {}

    /** Nobody can say now; never a reason to stop selling. */
    record Unknown(String text) implements Balance {}
}
