package ng.powerpay.purchase;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
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
    private int tried;
    private int refused;

    @BeforeAll
    void oneVendedPurchase() throws Exception {
        var purchase = market.place(market.meter(Scenario.NORMAL), 5_000);
        market.pay(purchase, "channel=card");
        market.until(purchase, "VENDED");
    }

    @AfterAll
    void close() {
        System.out.println(tried + " forbidden writes tried, " + refused + " refused");
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
                "insert into purchase (id, idempotency_key, input_hash, state, company, meter_type, meter_number,"
                        + " customer_name, phone, amount_kobo, fee_kobo, fee_vat_kobo, total_kobo, price, gateway,"
                        + " payment_reference, paid_kobo, paid_at, tokens_sealed, vended_at)"
                        + " select 'PP0000000000', 'other-key', input_hash, state, company, meter_type, meter_number,"
                        + " customer_name, phone, amount_kobo, fee_kobo, fee_vat_kobo, total_kobo, price, gateway,"
                        + " 'PP0000000000', paid_kobo, paid_at, tokens_sealed, vended_at from purchase",
                "update purchase set refunded_at = now()",
                "update purchase set payment_reference = 'PPAAAAAAAAAA'",
                "update purchase set id = 'PP0000000001', payment_reference = 'PP0000000001'",
                "update purchase_search set phone = '+2348030000000'",
                "delete from purchase_search",
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
                "insert into purchase_move values ('VENDED', 'REFUNDED')",
                "update purchase_move set to_state = 'REFUNDED'",
                "insert into posting (entry, account, amount_kobo, at)"
                        + " values ('z', 'a', 1, '2020-01-01'), ('z', 'b', -1, '2020-01-01')",
                "merge into posting p using purchase q on p.purchase_id = q.id when matched then delete",
                "update vend_attempt set vendor = 'nobody'",
                "truncate purchase_event",
                "truncate vend_attempt",
                "truncate purchase cascade",
                "delete from refund",
                "delete from message",
                "delete from webhook_event",
                "delete from review_case",
                "delete from customer_limit",
                "delete from staff_member",
                "update tariff set rate_kobo = 1",
                "update vat_rate set basis_points = 0",
                "insert into service_fee values ('2099-01-01', 0, 'nobody')",
                "insert into service_fee (valid_from, fee_kobo, source, proposed_by, confirmed_by)"
                        + " values ('2099-01-01', 0, 'nobody', 'ada', 'ada')",
                "insert into service_fee (valid_from, fee_kobo, source, proposed_by, confirmed_by)"
                        + " values ('2020-01-01', 0, 'nobody', 'ada', 'bola')",
                "update service_fee set withdrawn_at = now(), withdrawn_by = 'ada'",
                "delete from company",
                "update flyway_schema_history set checksum = 0",
                "do $$ begin perform setval('receipt_number', 1); end $$",
                "alter table posting disable trigger all",
                "alter table posting disable trigger posting_final",
                "alter table posting add column note text",
                "alter table posting owner to current_user",
                "alter table purchase drop constraint pending_means_due",
                "drop trigger posting_final on posting",
                "create trigger mine before insert on posting for each row execute function refuse_change()",
                "create rule mine as on insert to posting do instead nothing",
                "create or replace function refuse_change() returns trigger language plpgsql as"
                        + " $$ begin return null; end $$",
                "drop function refuse_change() cascade",
                "drop table posting cascade",
                "drop index posting_account",
                "create table mine (i int)",
                "create schema mine",
                "set session_replication_role = replica",
                "set role postgres",
                "alter role current_user superuser",
                "grant postgres to current_user",
                "do $$ begin grant update on posting to current_user; update posting set amount_kobo = 1; end $$",
                "copy posting from program 'true'"
            })
    void theDatabaseRefuses(String forbidden) {
        tried++;
        var database = market.shop.database();
        var fault = assertThrows(
                DataAccessException.class, () -> database.sql(forbidden).update());
        assertTrue(refusal(fault), fault.toString());
        refused++;
    }

    /** Not allowed, or against a constraint: never just a statement that makes no sense. */
    private static boolean refusal(DataAccessException fault) {
        return fault.getMostSpecificCause() instanceof SQLException cause
                && (cause.getSQLState().equals("42501") || cause.getSQLState().startsWith("23"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update posting set amount_kobo = amount_kobo + 1",
                "delete from posting",
                "truncate posting cascade",
                "update purchase_event set text = 'nothing happened'",
                "delete from vend_attempt"
            })
    void triggersStopTheOwnerToo(String forbidden) {
        var owner = market.shop.owner();
        var fault = assertThrows(
                DataAccessException.class, () -> owner.sql(forbidden).update());
        assertTrue(refusal(fault), fault.toString());
    }

    @Test
    void everyTableSaysWhatTheApplicationMayDo() {
        var silent = market.shop.owner().sql("""
                        select c.relname from pg_class c
                        where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p', 'v', 'm')
                          and c.relname <> 'flyway_schema_history'
                          and not has_table_privilege('powerpay', c.oid, 'SELECT')""").query(String.class).list();
        assertEquals(List.of(), silent, "tables without a line in R__grants.sql");
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
