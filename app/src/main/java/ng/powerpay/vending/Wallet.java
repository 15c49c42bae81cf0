package ng.powerpay.vending;

import java.util.Optional;
import ng.powerpay.platform.Kobo;

/** A vendor that tells what is left of our float there. */
public interface Wallet {

    /** Empty when there is no usable answer. Never throws. */
    Optional<Kobo> balance();
}
