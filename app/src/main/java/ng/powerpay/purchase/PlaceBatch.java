package ng.powerpay.purchase;

import java.util.Base64;
import java.util.List;
import ng.powerpay.platform.Json;
import tools.jackson.databind.node.ObjectNode;

/**
 * Orders of many customers as one statement. A key that was there before is left out; those of
 * partners come first and in one order, for each counts against a row of its partner's.
 */
final class PlaceBatch {

    /** The only parameter is {@link #json}; gives the purchases that were made. */
    static final String SQL = """
            with placed as (
              insert into purchase (id, idempotency_key, input_hash, state, due_at, company,
                  meter_type, meter_number, customer_name, customer_address, phone, email, language,
                  amount_kobo, fee_kobo, fee_vat_kobo, total_kobo, price, gateway, payment_reference, partner_id)
              select id, key, decode(hash, 'base64'), 'AWAITING_PAYMENT', now() + make_interval(secs => due), company,
                  type, number, name, address, phone, email, language, amount, fee, fee_vat, total, price,
                  gateway, id, partner
              from json_to_recordset(?::json) as o(
                  id text, key text, hash text, due int, company text, type text, number text, name text,
                  address text, phone text, email text, language text,
                  amount bigint, fee bigint, fee_vat bigint, total bigint,
                  price jsonb, gateway text, partner bigint)
              where not exists (
                  select from customer_limit l where l.phone = o.phone and l.most_kobo < o.total)
                and not exists (select from customer_block b where b.value in (o.phone, o.number))
              order by partner
              on conflict do nothing returning *),
            found as (
              insert into purchase_search (purchase_id, meter_number, phone)
              select id, meter_number, phone from placed),
            noted as (
              insert into purchase_event (purchase_id, kind, text)
              select id, 'PLACED', 'placed over the API' from placed)
            select\s""" + PurchaseRow.columns("p") + """
            , c.name as company_name, 0::bigint as age, null::bigint as vend_age,
              null::timestamptz as refund_due_at, null::bigint as whole_refund_kobo
            from placed p join company c on c.code = p.company""";

    private PlaceBatch() {}

    static String json(List<NewPurchase> all) {
        var rows = Json.MAPPER.createArrayNode();
        all.forEach(one -> write(rows.addObject(), one));
        return rows.toString();
    }

    private static void write(ObjectNode row, NewPurchase purchase) {
        var meter = purchase.meter();
        var price = purchase.price();
        row.put("id", purchase.id().value())
                .put("key", purchase.key())
                .put("hash", Base64.getEncoder().encodeToString(purchase.inputHash()))
                .put("due", purchase.firstAsk().toSeconds())
                .put("company", meter.company())
                .put("type", meter.type().name())
                .put("number", meter.number())
                .put("name", meter.customerName())
                .put("address", meter.address())
                .put("phone", purchase.contact().phone())
                .put("email", purchase.contact().email())
                .put("language", purchase.contact().language().code())
                .put("amount", price.amountKobo().amount())
                .put("fee", price.feeKobo().amount())
                .put("fee_vat", price.feeVatKobo().amount())
                .put("total", price.totalKobo().amount())
                .put("gateway", purchase.gateway())
                .put("partner", purchase.reseller())
                .set("price", Json.MAPPER.valueToTree(price));
    }
}
