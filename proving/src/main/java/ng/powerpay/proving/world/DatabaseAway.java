package ng.powerpay.proving.world;

/** The database's answer was lost: what was asked of it may be done. */
public final class DatabaseAway extends RuntimeException {

    private static final long serialVersionUID = 1L;

    DatabaseAway() {
        super("the database does not answer", null, false, false);
    }
}
