package ng.powerpay.sandbox.meter;

/** How a meter behaves when it is bought for: the sandbox's faults, by number. */
public enum Scenario {
    NORMAL(1, "Vends at once"),
    ARREARS(4, "Owes 2,500 naira, taken from the first purchases"),
    HIGH_MINIMUM(5, "Sells nothing below 5,000 naira"),
    CANNOT_VEND(6, "The company does not let this meter buy (Can_Vend no)"),
    KEY_CHANGE(7, "Still on the 1993 base date: two key change tokens first"),
    SLOW(8, "Answers after 3 seconds"),
    PENDING(9, "099, pending; delivered after 2 queries, or by itself after a while"),
    PENDING_REVERSED(10, "099, pending; then reversed, money back"),
    TIMEOUT_VENDED(11, "No answer, but the vend happened: a query finds it"),
    TIMEOUT_LOST(12, "No answer and no vend: a query finds nothing (015); sent again, it vends"),
    REVERSED(13, "040, reversed"),
    FAILED(14, "016, failed"),
    TOKEN_LATE(15, "Delivered without its token; a second query has it"),
    SERVER_ERROR(16, "HTTP 500, but the vend happened"),
    HTML_BODY(17, "A 502 page in HTML, no vend; sent again, it vends"),
    WALLET_EMPTY(18, "018, our wallet at the vendor is empty"),
    COMPANY_DOWN(19, "030 when paying, the company is not reachable"),
    CONNECTION_CUT(20, "The connection is cut half way through the answer; the vend happened"),
    BONUS(21, "A second, bonus token comes with it"),
    VERIFY_DOWN(22, "030 already when the meter is looked up"),
    NEVER_DONE(23, "089 for ever: a person has to look"),
    LONG_NAME(24, "Vends at once; its owner has a very long name and address"),
    CODE(40, "Answers the payment with one documented code");

    private final int digits;
    private final String story;

    Scenario(int digits, String story) {
        this.digits = digits;
        this.story = story;
    }

    /** What stands for it in a number: 01 is normal as are 02 and 03, codes go on from 40. */
    int digits() {
        return digits;
    }

    /** For people. */
    public String story() {
        return story;
    }
}
