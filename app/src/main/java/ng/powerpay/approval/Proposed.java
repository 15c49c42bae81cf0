package ng.powerpay.approval;

/**
 * What the API says of something that waits for another person.
 *
 * @param approval its number
 */
public record Proposed(long approval, String summary) {

    public static Proposed of(Approval made) {
        return new Proposed(made.id(), made.summary());
    }
}
