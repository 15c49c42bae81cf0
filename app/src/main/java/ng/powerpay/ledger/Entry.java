package ng.powerpay.ledger;

import java.util.List;
import ng.powerpay.platform.Kobo;

/**
 * A balanced set of postings.
 *
 * @param name unique for ever, so that the same thing is never posted twice: {@code PP.../paid}
 */
public record Entry(String name, List<Line> lines) {

    /**
     * One posting.
     *
     * @param amount debits positive, credits negative
     */
    public record Line(String account, Kobo amount) {}

    public Entry {
        lines = lines.stream().filter(line -> line.amount().amount() != 0).toList();
        var sum = lines.stream().map(Line::amount).reduce(Kobo.ZERO, Kobo::plus);
        if (sum.amount() != 0 || lines.isEmpty()) {
            throw new IllegalArgumentException(name + " is out of balance by " + sum);
        }
    }
}
