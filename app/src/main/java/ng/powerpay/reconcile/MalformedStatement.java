package ng.powerpay.reconcile;

import java.util.List;

/** A file that cannot be imported; every fault names its line and field, and nothing was taken. */
public final class MalformedStatement extends RuntimeException {

    private static final long serialVersionUID = 1;

    public MalformedStatement(List<String> faults) {
        super(String.join("\n", faults));
    }
}
