package ng.powerpay.provider;

/**
 * The calls of the last few minutes.
 *
 * @param slow of those that were ok
 * @param inARow failures since the last good one
 */
record Window(long ok, long failed, long slow, long inARow) {

    static final Window EMPTY = new Window(0, 0, 0, 0);

    boolean isEmpty() {
        return ok + failed == 0;
    }

    /** Both together; failures are in a row only where both have nothing else. */
    Window plus(Window other) {
        if (isEmpty() || other.isEmpty()) {
            return isEmpty() ? other : this;
        }
        return new Window(ok + other.ok, failed + other.failed, slow + other.slow, Math.min(inARow, other.inARow));
    }
}
