package ng.powerpay.purchase;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import ng.powerpay.ledger.Invariants;
import org.junit.jupiter.api.Test;

/**
 * The rules of the books hold for what the shop writes, and are heard when somebody else writes.
 */
class InvariantsTest {

    @Test
    void moneyLeftWithAPurchaseThatEndedIsFound() {
        try (var till = new Till()) {
            var invariants = new Invariants(till.shop.owner());
            var id = till.place();
            till.refunding(till.paid());
            till.purchases.apply(id, Change.of(Move.EXPIRE, "nobody paid"));
            assertTrue(invariants.count() >= 15, "only " + invariants.count());
            till.shop.owner().sql("""
                    insert into posting (entry, account, amount_kobo, purchase_id)
                    values (:id || '/odd', 'customer-funds', -500, :id), (:id || '/odd', 'losses', 500, :id)""").param("id", id.value()).update();
            assertTrue(invariants.broken().stream()
                    .filter(broken -> broken.reference().equals(id.value()))
                    .map(Invariants.Broken::rule)
                    .toList()
                    .containsAll(List.of("what has ended holds no customer's money")));
            assertEquals(
                    List.of(),
                    Invariants.rules().stream()
                            .filter(rule -> !rule.sql().startsWith("select "))
                            .toList());
        }
    }
}
