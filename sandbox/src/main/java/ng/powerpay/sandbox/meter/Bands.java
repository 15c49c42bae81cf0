package ng.powerpay.sandbox.meter;

/** Which band an account is in. */
final class Bands {

    private Bands() {}

    static Band of(Company company, int person, Scenario scenario) {
        Band best = company == Company.ENUGU ? Band.A_ENUGU : Band.A;
        if (scenario != Scenario.NORMAL) {
            return best;
        }
        return switch (person) {
            case 2 -> Band.B;
            case 3 -> Band.C;
            default -> best;
        };
    }
}
