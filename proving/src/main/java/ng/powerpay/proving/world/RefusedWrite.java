package ng.powerpay.proving.world;

/** A constraint of the database spoke: nothing was written. */
public final class RefusedWrite extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public RefusedWrite(String constraint) {
        super(constraint, null, false, false);
    }
}
