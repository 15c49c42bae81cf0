package ng.powerpay.proving.chaos;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import ng.powerpay.sandbox.SandboxServer;
import ng.powerpay.sandbox.gateway.GatewayBook.Payment;
import ng.powerpay.sandbox.gateway.GatewayBook.Returned;
import ng.powerpay.sandbox.vendor.Sale;

/** The books of all sides side by side, purchase by purchase. */
public record Audit(List<Story> stories, List<Violation> violations) {

    /** Our references at the gateway begin with the purchase's own. */
    private static final int ID_LENGTH = 12;

    /** Reads all books once; to be called when nothing moves any more. */
    public static Audit of(Connection database, SandboxServer sandbox) throws SQLException {
        var booked = Booked.all(database);
        var attempts = Booked.attempts(database);
        var book = sandbox.gatewayBook("paystack");
        var payments = book.payments().stream().collect(groupingBy(it -> purchase(it.reference())));
        var refunds = book.refunds().stream().collect(groupingBy(it -> purchase(it.reference())));
        var sales =
                sandbox.sales("vtpass").stream().collect(groupingBy(it -> attempts.getOrDefault(it.reference(), "?")));
        var stories = booked.stream()
                .map(it -> new Story(
                        it,
                        payments.getOrDefault(it.id(), List.of()),
                        refunds.getOrDefault(it.id(), List.of()),
                        sales.getOrDefault(it.id(), List.of())))
                .toList();
        var audit = new Audit(stories, new ArrayList<>());
        audit.judge();
        audit.strangers(payments, refunds, sales);
        return audit;
    }

    static String purchase(String reference) {
        return reference.substring(0, Math.min(ID_LENGTH, reference.length()));
    }

    private void judge() {
        for (var story : stories) {
            Rule.ALL.stream()
                    .filter(rule -> rule.broken().test(story))
                    .map(rule -> new Violation(rule.words(), story.booked().id(), story.toString()))
                    .forEach(violations::add);
        }
    }

    /** Money or energy of purchases that we know nothing of. */
    private void strangers(
            Map<String, List<Payment>> payments, Map<String, List<Returned>> refunds, Map<String, List<Sale>> sales) {
        Set<String> known = new HashSet<>();
        stories.forEach(it -> known.add(it.booked().id()));
        payments.forEach((id, all) -> strange(known, id, all.stream().anyMatch(it -> it.paidKobo() > 0), all));
        refunds.forEach((id, all) -> strange(known, id, true, all));
        sales.forEach((id, all) -> strange(known, id, true, all));
    }

    private void strange(Set<String> known, String id, boolean counts, List<?> what) {
        if (counts && !known.contains(id)) {
            violations.add(new Violation("a provider knows what we do not", id, what.toString()));
        }
    }

    /** Each customer was told the one purchase that is there under the key. */
    public void compare(Map<String, String> idByKey) {
        var idByStoredKey = stories.stream()
                .collect(toMap(it -> it.booked().key(), it -> it.booked().id()));
        idByKey.forEach((key, id) -> {
            if (!id.equals(idByStoredKey.get(key))) {
                violations.add(new Violation("the key leads elsewhere", id, key));
            }
        });
        idByStoredKey.forEach((key, id) -> {
            if (!idByKey.containsKey(key)) {
                violations.add(new Violation("a purchase that nobody was told of", id, key));
            }
        });
    }
}
