package ng.powerpay.provider;

import java.util.function.Function;
import java.util.function.Supplier;
import ng.powerpay.job.Step;
import org.jspecify.annotations.Nullable;

/**
 * Whose purchase this thread is working for, so that a call to a provider can be kept as its
 * evidence. It is set where a purchase's id is first known and ends with the work; code in between
 * knows nothing of it.
 */
public final class OnBehalf {

    private static final ScopedValue<String> PURCHASE = ScopedValue.newInstance();

    private static final ScopedValue<Boolean> UNSEEN = ScopedValue.newInstance();

    private OnBehalf() {}

    /** Does this for a purchase. */
    public static <T> T of(String purchase, Supplier<T> work) {
        return ScopedValue.where(PURCHASE, purchase).call(work::get);
    }

    /**
     * Does what is about no purchase and whose content, such as a code, is no evidence: it is not
     * kept.
     */
    public static void unseen(Runnable work) {
        ScopedValue.where(UNSEEN, true).run(work);
    }

    static boolean isUnseen() {
        return UNSEEN.isBound();
    }

    /** The same step, each row taken for its purchase. */
    public static <T> Step<T> of(Function<T, String> purchase, Step<T> step) {
        return row -> ScopedValue.where(PURCHASE, purchase.apply(row)).run(() -> step.run(row));
    }

    /** Null when it is for none, or for one that nobody knows yet. */
    static @Nullable String purchase() {
        return PURCHASE.isBound() ? PURCHASE.get() : null;
    }
}
