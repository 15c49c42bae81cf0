package ng.powerpay.proving.chaos;

import java.util.List;
import java.util.function.Predicate;

/**
 * What must be true of each purchase once everything has ended; all sides' books together.
 *
 * @param words what is wrong where it is broken
 */
record Rule(String words, Predicate<Story> broken) {

    static final List<Rule> ALL = List.of(
            new Rule(
                    "money taken is not a token, nor given back, nor with a person",
                    it -> it.captured() > 0
                            && !it.booked().openCase()
                            && !(it.booked().is("VENDED")
                                    && it.captured() - it.goingBackKobo()
                                            == it.booked().totalKobo())
                            && !(it.booked().is("REFUNDED") && it.captured() == it.goingBackKobo())),
            new Rule("vended twice", it -> it.delivered().size() > 1),
            new Rule(
                    "vended and refunded",
                    it -> !it.delivered().isEmpty()
                            && it.goingBackKobo() > it.captured() - it.booked().totalKobo()),
            new Rule(
                    "refunded twice",
                    it -> it.goingBackKobo() > it.captured()
                            || it.goingBack().size() > it.booked().refunds()),
            new Rule(
                    "delivered by the vendor, but not here",
                    it -> !it.delivered().isEmpty()
                            && !it.booked().is("VENDED")
                            && !it.booked().openCase()),
            new Rule(
                    "vended here, but not by the vendor",
                    it -> it.delivered().isEmpty() && it.booked().is("VENDED")),
            new Rule(
                    "the ledger is not what the gateway holds",
                    it -> it.booked().ledger().gatewayKobo() != it.captured() - it.fees() - it.returned()),
            new Rule(
                    "the ledger is not what the gateway keeps",
                    it -> it.booked().ledger().feesKobo() != it.fees()),
            new Rule(
                    "the ledger is not what the vendor took",
                    it -> it.booked().ledger().vendorKobo() != -it.deliveredKobo()
                            && !it.booked().openCase()));
}
