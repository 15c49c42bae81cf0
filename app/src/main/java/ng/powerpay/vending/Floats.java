package ng.powerpay.vending;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import ng.powerpay.platform.Kobo;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Our money with each vendor as this process last knew it: what the vendor said, less what was
 * spent
 * since. Good enough to choose by; what is right stands in the ledger.
 */
public final class Floats {

    private static final Logger LOG = LoggerFactory.getLogger(Floats.class);

    private final Map<String, Kobo> known = new ConcurrentHashMap<>();
    private final Kobo alarm;

    /** @param alarm below this, people are told */
    public Floats(Kobo alarm) {
        this.alarm = alarm;
    }

    /** An answer that says nothing leaves what was known before. */
    void told(String vendor, Balance balance) {
        switch (balance) {
            case Balance.Known(Kobo amount) -> {
                known.put(vendor, amount);
                if (isLow(vendor)) {
                    warn(vendor, amount);
                }
            }
            case Balance.Unknown(String text) -> LOG.info("the float at {} is not known: {}", vendor, text);
        }
    }

    /** The vendor took this, or may have taken it. */
    void spent(String vendor, Kobo amount) {
        var left = known.computeIfPresent(vendor, (_, before) -> before.minus(amount));
        if (left != null && isLow(vendor) && left.plus(amount).compareTo(alarm) >= 0) {
            warn(vendor, left);
        }
    }

    /** Unknown counts as enough. */
    boolean enough(String vendor, Kobo amount) {
        var left = known.get(vendor);
        return left == null || left.compareTo(amount) >= 0;
    }

    /** Empty until the vendor has said it once. */
    public Optional<Kobo> at(String vendor) {
        return Optional.ofNullable(known.get(vendor));
    }

    /** Whether somebody has to send money there. */
    public boolean isLow(String vendor) {
        return at(vendor).map(left -> left.compareTo(alarm) < 0).orElse(false);
    }

    private static void warn(String vendor, Kobo left) {
        LOG.warn("the float at {} is low: {}", vendor, left.spoken());
    }
}
