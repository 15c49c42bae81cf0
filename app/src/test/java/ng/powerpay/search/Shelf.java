package ng.powerpay.search;

import org.springframework.jdbc.core.simple.JdbcClient;

/** Purchases put into the tables as their owner, past the steps that would have made them. */
final class Shelf {

    private Shelf() {}

    /**
     * Puts purchases number 1 to count, each a minute older than the one before: every tenth in
     * review, every tenth expired, the others vended.
     */
    static void fill(JdbcClient owner, int count) {
        owner.sql("alter table purchase disable trigger user").update();
        owner.sql("""
                insert into purchase (id, idempotency_key, input_hash, state, company, meter_type, meter_number,
                  customer_name, phone, language, amount_kobo, fee_kobo, fee_vat_kobo, total_kobo, price, gateway,
                  payment_reference, paid_kobo, paid_at, vendor, vend_reference, tokens_sealed, token_tail,
                  units_tenths, vended_at, receipt_number, review_from, created_at)
                select id, id, '', state, case i % 2 when 0 then 'ikeja' else 'eko' end, 'PREPAID',
                  '45' || lpad(i::text, 9, '0'), case i when 7 then '=1+1' else 'Ada' end,
                  '+23480300' || lpad((i / 2)::text, 5, '0'), 'en', i * 100, 0, 0, i * 100, '{}', 'paystack',
                  id, case when state <> 'EXPIRED' then i * 100 end,
                  case when state <> 'EXPIRED' then at end, case when state <> 'EXPIRED' then 'vtpass' end,
                  case when state <> 'EXPIRED' then 'V' || id end,
                  case state when 'VENDED' then '\\x00'::bytea end,
                  case state when 'VENDED' then lpad(i::text, 4, '0') end,
                  case state when 'VENDED' then 100 end,
                  case state when 'VENDED' then at + interval '2 seconds' end,
                  case state when 'VENDED' then 900000 + i end,
                  case state when 'REVIEW' then 'VENDING' end, at
                from (select i, 'PP' || lpad(i::text, 10, '0') as id, now() - i * interval '1 minute' as at,
                    case i % 10 when 0 then 'REVIEW' when 5 then 'EXPIRED' else 'VENDED' end as state
                  from generate_series(1, :count) i) x""").param("count", count).update();
        owner.sql("""
                insert into purchase_search (purchase_id, meter_number, phone, created_at)
                select id, meter_number, phone, created_at from purchase where id < 'PP1'""").update();
        owner.sql("""
                insert into vend_attempt (reference, purchase_id, vendor)
                select vend_reference, id, vendor from purchase where id < 'PP1' and vend_reference is not null""").update();
        owner.sql("alter table purchase enable trigger user").update();
    }

    static String id(int number) {
        return "PP%010d".formatted(number);
    }
}
