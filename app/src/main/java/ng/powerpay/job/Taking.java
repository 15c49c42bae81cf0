package ng.powerpay.job;

/**
 * What came of asking for one row that somebody else had claimed.
 *
 * @param <T> a row as its step wants it
 */
public sealed interface Taking<T> {

    /** It is ours. */
    record Taken<T>(DueWork.Due<T> due) implements Taking<T> {}

    /** Its step has been run since, or nothing is due about it any more. */
    record Over<T>() implements Taking<T> {}

    /** Somebody took it later than we were told of it, and no step has ended yet. */
    record Held<T>() implements Taking<T> {}

    /** There is no such row, and no row may have such an id. */
    record Unknown<T>() implements Taking<T> {}
}
