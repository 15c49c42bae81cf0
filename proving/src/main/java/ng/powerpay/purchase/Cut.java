package ng.powerpay.purchase;

/** What goes wrong at the one chosen boundary of a case. */
enum Cut {
    NONE,
    /** The process dies before the call takes effect. */
    DIES_BEFORE,
    /** The call takes effect, then the process dies without hearing of it. */
    DIES_AFTER,
    /** The database writes, but the connection breaks before it says so; the process lives on. */
    ACKNOWLEDGEMENT_LOST,
    /** The database is away, nothing is written, and the process lives on. */
    DATABASE_AWAY;

    /** Whether this can happen at such a boundary. */
    boolean happensAt(Boundary.Side side) {
        return switch (this) {
            case NONE -> false;
            case DIES_BEFORE -> side != Boundary.Side.CLAIM;
            case DIES_AFTER -> true;
            case ACKNOWLEDGEMENT_LOST -> side == Boundary.Side.WRITE || side == Boundary.Side.CLAIM;
            case DATABASE_AWAY -> side == Boundary.Side.WRITE || side == Boundary.Side.READ;
        };
    }

    /**
     * Whether this leaves the world as another cut does too: a process that dies before a call dies
     * after the one before it, and reading changes nothing.
     */
    boolean isTwinAt(Boundary boundary) {
        var later = boundary.index() > 0;
        return later && (this == DIES_BEFORE || (this == DIES_AFTER && boundary.side() == Boundary.Side.READ));
    }
}
