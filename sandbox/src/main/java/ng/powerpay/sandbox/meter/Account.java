package ng.powerpay.sandbox.meter;

/**
 * A customer of a company, as the company's own records have it.
 *
 * @param number as printed on the meter or the bill
 */
public record Account(Company company, String number, Owner owner, Terms terms, Scenario scenario) {

    /** Who and where. */
    public record Owner(String name, String address, String phone) {}

    /**
     * On what terms.
     *
     * @param arrearsKobo owed at the beginning of the sandbox
     */
    public record Terms(boolean prepaid, Band band, long arrearsKobo, Limits limits) {}

    /** Least and most of one purchase. */
    public record Limits(long leastKobo, long mostKobo) {}

    public boolean prepaid() {
        return terms.prepaid();
    }

    /** The answer code of a {@link Scenario#CODE} account. */
    public String code() {
        return Numbers.code(number);
    }

    /** What happens when it is bought for, for people. */
    public String story() {
        return switch (scenario) {
            case NORMAL ->
                prepaid() ? scenario.story() + ", band " + terms.band().letter() : "Paid at once";
            case CODE -> scenario.story() + ": " + code();
            default -> scenario.story();
        };
    }
}
