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
     * Whether this proves more than the cuts beside it do. A process that dies before a call leaves
     * the world as if it died after the one before, as does one that nothing could be written for;
     * reading changes nothing; and an acknowledgement matters most where nobody else is at work.
     */
    boolean isWorthIt(Boundary boundary, Delivery delivery) {
        var first = boundary.index() == 0;
        return switch (this) {
            case NONE, DATABASE_AWAY -> false;
            case DIES_BEFORE -> first;
            case DIES_AFTER -> first || boundary.side() != Boundary.Side.READ;
            case ACKNOWLEDGEMENT_LOST -> delivery == Delivery.ONCE && boundary.side() == Boundary.Side.WRITE;
        };
    }
}
