package ng.powerpay.job;

import java.util.Map;

/**
 * One kind of due rows and the steps for them.
 *
 * @param steps by {@link DueWork.Due#kind()}
 */
public record Work(String name, DueWork due, Map<String, Step> steps) {

    public Work {
        steps = Map.copyOf(steps);
    }
}
