package ng.powerpay.meter;

import ng.powerpay.platform.Kobo;
import org.jspecify.annotations.Nullable;

/**
 * What staff set as the least and most of one sale, beside what vendors and the configuration say.
 * Null sets nothing.
 */
public record SaleLimits(@Nullable Kobo least, @Nullable Kobo most) {

    /** Nobody set anything. */
    public static final SaleLimits NONE = new SaleLimits(null, null);

    /** Each bound that is not set here as it is there. */
    SaleLimits or(SaleLimits others) {
        return new SaleLimits(least == null ? others.least : least, most == null ? others.most : most);
    }

    /** Never more, and never less, than the company's system would take. */
    VerifiedMeter within(VerifiedMeter told) {
        var low = least == null || least.compareTo(told.minimumKobo()) < 0 ? told.minimumKobo() : least;
        var high = most == null ? told.maximumKobo() : most.min(told.maximumKobo());
        return told.between(low, high);
    }
}
