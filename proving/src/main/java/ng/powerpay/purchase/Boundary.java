package ng.powerpay.purchase;

/**
 * A call at which a process may die.
 *
 * @param index how many were passed before it, from 0
 * @param call what is called, with the move where it is one: {@code apply BEGIN_VEND}
 */
record Boundary(int index, String call, Side side) {

    /** What is on the other side of the call. */
    enum Side {
        WRITE,
        READ,
        /** Rows that were due are ours now; claiming nothing is no boundary. */
        CLAIM,
        PROVIDER
    }
}
