package ng.powerpay.job;

import java.util.Map;
import java.util.function.Consumer;

/**
 * One kind of due rows and the steps for them.
 *
 * @param steps by {@link DueWork.Due#kind()}
 * @param stuck ends what no step could carry on, by its id alone
 */
public record Work<T>(String name, DueWork<T> due, Map<String, Step<T>> steps, Consumer<String> stuck) {

    /** The kind of what no step could carry on, claim after claim. */
    public static final String STUCK = "STUCK";

    public Work {
        steps = Map.copyOf(steps);
    }

    /**
     * Runs the step that a claimed row needs.
     *
     * @throws IllegalStateException when there is none, or the row cannot be read
     */
    public void carryOn(DueWork.Due<T> one) {
        if (one.kind().equals(STUCK)) {
            stuck.accept(one.id());
            return;
        }
        var step = steps.get(one.kind());
        var row = one.row();
        if (step == null || row == null) {
            throw new IllegalStateException(step == null ? "no step for " + one.kind() : "unreadable");
        }
        step.run(row);
    }
}
