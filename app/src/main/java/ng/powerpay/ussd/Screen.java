package ng.powerpay.ussd;

/**
 * What a phone shows.
 *
 * @param more whether the caller may type something
 */
record Screen(boolean more, String text) {

    /** What networks show at once, counted in septets; there is no paging. */
    static final int MOST = 182;

    static Screen ask(String text) {
        return new Screen(true, text);
    }

    static Screen end(String text) {
        return new Screen(false, text);
    }

    /** As Africa's Talking reads it. */
    String answer() {
        return (more ? "CON " : "END ") + text;
    }
}
