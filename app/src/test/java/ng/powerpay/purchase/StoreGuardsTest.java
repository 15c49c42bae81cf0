package ng.powerpay.purchase;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import ng.powerpay.Market;
import ng.powerpay.sandbox.meter.Scenario;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataAccessException;

/** What no program may do, tried by plain SQL: the database itself refuses. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StoreGuardsTest {

    private final Market market = new Market(Map.of());

    @BeforeAll
    void oneVendedPurchase() throws Exception {
        var purchase = market.place(market.meter(Scenario.NORMAL), 5_000);
        market.pay(purchase, "channel=card");
        market.until(purchase, "VENDED");
    }

    @AfterAll
    void close() {
        market.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update purchase set state = 'PAID', due_at = now()",
                "update purchase set state = 'REFUNDED'",
                "update purchase set state = 'AWAITING_PAYMENT', due_at = now()",
                "update purchase set state = 'NONSENSE'",
                "update purchase set tokens_sealed = '\\x00'",
                "update purchase set tokens_sealed = null",
                "update purchase set amount_kobo = amount_kobo + 100, total_kobo = total_kobo + 100",
                "update purchase set total_kobo = total_kobo + 1",
                "update purchase set meter_number = '2222222222222'",
                "update purchase set due_at = now()",
                "update purchase set refunded_kobo = paid_kobo + 1",
                "update purchase set paid_kobo = paid_kobo - 1",
                "update purchase set paid_kobo = null",
                "insert into purchase select (jsonb_populate_record(p, '{\"id\": \"PP0000000000\","
                        + " \"idempotency_key\": \"other-key\", \"payment_reference\": \"x\","
                        + " \"vend_reference\": null, \"receipt_number\": null}')).* from purchase p",
                "update purchase set refunded_at = now()",
                "update purchase set phone = '0803'",
                "update posting set amount_kobo = amount_kobo + 1",
                "delete from posting",
                "truncate posting",
                "insert into posting (entry, account, amount_kobo) values ('x', 'fee-income', 1)",
                "insert into posting (entry, account, amount_kobo) select entry, account, amount_kobo from posting",
                "insert into posting (entry, account, amount_kobo) values ('y', 'a', 0)",
                "update purchase_event set text = 'nothing happened'",
                "delete from purchase_event",
                "delete from vend_attempt",
                "insert into vend_attempt select * from vend_attempt",
                "delete from purchase",
                "insert into message (purchase_id, kind, channel) select purchase_id, kind, channel from message",
                "update message set state = 'DUE'",
                "insert into purchase_move values ('VENDED', 'REFUNDED'), ('VENDED', 'REFUNDED')"
            })
    void theDatabaseRefuses(String forbidden) {
        assertThrows(
                DataAccessException.class,
                () -> market.shop.database().sql(forbidden).update());
    }

    @Test
    void theDatabaseKnowsTheSameMovesAsTheCode() {
        var here = Arrays.stream(Move.values())
                .map(move -> move.from() + ">" + move.to())
                .collect(Collectors.toSet());
        var there = market.shop
                .database()
                .sql("select from_state || '>' || to_state from purchase_move")
                .query(String.class)
                .set();
        assertEquals(here, there);
    }
}
