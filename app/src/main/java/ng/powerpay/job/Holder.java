package ng.powerpay.job;

import org.jspecify.annotations.Nullable;

/** Under which number this process has rows in hand. */
@FunctionalInterface
public interface Holder {

    /**
     * A process of which nobody could tell that it died: what it claims waits for the end of its
     * lease.
     */
    Holder NOBODY = () -> null;

    /** Null while nobody could tell. */
    @Nullable
    Integer number();
}
