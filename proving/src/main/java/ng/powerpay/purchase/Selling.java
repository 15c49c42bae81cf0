package ng.powerpay.purchase;

/** How the pretend vendor behaves towards one purchase. */
enum Selling {
    DELIVERS,
    /** Delivers, but we hear nothing; asked, it tells. */
    RESPONSE_LOST,
    /** We hear nothing, asked it knows nothing, and a minute later it delivers. */
    DELIVERS_LATE,
    REFUSES,
    /** As {@link #DELIVERS_LATE}, but it refuses. */
    REFUSES_LATE,
    /** The first try finds no connection. */
    UNREACHABLE_FIRST,
    UNREACHABLE,
    /** Delivers, we hear nothing, and it answers no question for a while. */
    SILENT_FIRST,
    /** As {@link #SILENT_FIRST}, but it has refused. */
    SILENT_THEN_REFUSES,
    /** Delivers, and never says a word. */
    SILENT,
    /** The first sending is lost on its way there. */
    LOSES_THE_FIRST,
    /** The first sending is lost on its way there, the second one's answer on its way back. */
    LOSES_THE_FIRST_THEN_THE_ANSWER,
    /** Every sending is lost. */
    LOSES_ALL,
    /** Delivers, and takes it back later. */
    REVERSES;

    boolean isSilentTo(int question) {
        return switch (this) {
            case SILENT -> true;
            case SILENT_FIRST, SILENT_THEN_REFUSES -> question <= 3;
            default -> false;
        };
    }
}
