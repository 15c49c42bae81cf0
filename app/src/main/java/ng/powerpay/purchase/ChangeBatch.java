package ng.powerpay.purchase;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import ng.powerpay.platform.Json;
import ng.powerpay.platform.Kobo;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * Moves of many purchases as one statement: the row, its postings, refunds, messages, attempt, case
 * and event. What a closed guard keeps out leaves no trace in any of them.
 */
final class ChangeBatch {

    /** The only parameter is {@link #json}; gives the purchases that moved. */
    static final String SQL = """
            with change as materialized (
              select * from jsonb_to_recordset(?::jsonb) as c(
                id text, move text, "from" text, "to" text, event text, due float8,
                only_attempt text, only_due timestamptz,
                paid bigint, paid_by text, paid_at timestamptz, gateway_fee bigint,
                vendor text, reference text, attempt int,
                tokens text, units bigint, receipt text, reason_code text, reason text, message text,
                review text, decision text, decided_by text, proposed_by text,
                postings jsonb, refunds jsonb)),
            moved as (
              update purchase p set state = c."to", asks = 0, claims = 0, updated_at = now(),
                due_at = now() + make_interval(secs => c.due),
                review_from = case when c."to" = 'REVIEW' then c."from" end,
                refund_number = case when c."to" = 'REFUNDING' then 0 end,
                paid_kobo = coalesce(c.paid, p.paid_kobo),
                paid_by = coalesce(c.paid_by, p.paid_by),
                paid_at = coalesce(c.paid_at, p.paid_at),
                gateway_fee_kobo = coalesce(c.gateway_fee, p.gateway_fee_kobo),
                vendor = coalesce(c.vendor, p.vendor),
                vend_reference = coalesce(c.reference, p.vend_reference),
                attempts = coalesce(c.attempt, p.attempts),
                vend_started_at = case when c.attempt is null then p.vend_started_at else now() end,
                vend_sent_at = case when c.attempt is null then p.vend_sent_at else now() end,
                tokens_sealed = coalesce(decode(c.tokens, 'base64'), p.tokens_sealed),
                units_tenths = coalesce(c.units, p.units_tenths),
                vend_receipt = coalesce(c.receipt, p.vend_receipt),
                vended_at = case when c."to" = 'VENDED' then coalesce(p.vended_at, now()) else p.vended_at end,
                receipt_number = case when c."to" = 'VENDED' and p.receipt_number is null
                  then nextval('receipt_number') else p.receipt_number end,
                reversed_at = case when c.move = 'REVERSE' then now() else p.reversed_at end,
                reason_code = coalesce(c.reason_code, p.reason_code),
                reason = coalesce(c.reason, p.reason)
              from change c
              where p.id = c.id and p.state = c."from"
                and (c.attempt is null or p.attempts = c.attempt - 1)
                and (c.only_attempt is null or p.vend_reference = c.only_attempt)
                and (c.only_due is null or p.due_at = c.only_due)
              returning p.*),
            posted as (
              insert into posting (entry, account, amount_kobo, purchase_id)
              select l.entry, l.account, l.amount, c.id
              from change c join moved using (id),
                jsonb_to_recordset(c.postings) as l(entry text, account text, amount bigint)),
            refunding as (
              insert into refund (purchase_id, number, amount_kobo, reason)
              select c.id, r.number, r.amount, r.reason
              from change c join moved using (id),
                jsonb_to_recordset(c.refunds) as r(number int, amount bigint, reason text)
              on conflict (purchase_id, number) do update
                set state = 'DUE', due_at = now(), asks = 0, claims = 0, sent_at = null
                where refund.state = 'REVIEW'),
            told as (
              insert into message (purchase_id, kind, channel)
              select c.id, c.message, channel
              from change c join moved m using (id), unnest(array['SMS', 'EMAIL']) as channel
              where c.message is not null and (channel = 'SMS' or m.email is not null)
              on conflict do nothing),
            attempted as (
              insert into vend_attempt (reference, purchase_id, vendor)
              select c.reference, c.id, c.vendor from change c join moved using (id)
              where c.attempt is not null),
            opened as (
              insert into review_case (subject, purchase_id, kind, text)
              select c.id, c.id, c.review, c.event from change c join moved using (id)
              where c.review is not null
              on conflict (subject, kind) where decision is null do nothing),
            abandoned as (
              update refund r set state = 'WRITTEN_OFF' from change c join moved using (id)
              where c.move = 'WRITE_OFF' and r.purchase_id = c.id and r.number = 0 and r.state = 'REVIEW'),
            decided as (
              update review_case r set decision = c.decision, decided_by = c.decided_by, decided_at = now(),
                proposed = case when c.proposed_by is null then r.proposed else c.decision end,
                proposed_by = coalesce(c.proposed_by, r.proposed_by)
              from change c join moved m using (id)
              where c.decision is not null and r.subject = m.id and r.decision is null
                and r.kind = any (array['PAYMENT_IN_DOUBT', 'WRONG_CURRENCY', 'VEND_IN_DOUBT', 'STUCK',
                  'REFUND_NEEDS_ATTENTION', 'VEND_REVERSED'])),
            noted as (
              insert into purchase_event (purchase_id, kind, text)
              select c.id, c.move, c.event from change c join moved using (id))
            select m.*, o.name as company_name,
              extract(epoch from now() - m.created_at)::bigint as age,
              extract(epoch from now() - m.vend_started_at)::bigint as vend_age,
              null::timestamptz as refund_due_at, null::bigint as whole_refund_kobo
            from moved m join company o on o.code = m.company""";

    /** A change of one purchase. */
    record One(PurchaseId id, Change change) {}

    private ChangeBatch() {}

    static String json(List<One> all) {
        var rows = Json.MAPPER.createArrayNode();
        all.forEach(one -> write(rows.addObject(), one.id(), one.change()));
        return rows.toString();
    }

    private static void write(ObjectNode row, PurchaseId id, Change change) {
        row.put("id", id.value())
                .put("move", change.move().name())
                .put("from", change.move().from().name())
                .put("to", change.move().to().name())
                .put("event", change.event());
        var due = change.due();
        if (due != null) {
            row.put("due", BigDecimal.valueOf(due.toMillis(), 3));
        }
        text(row, "only_attempt", change.onlyAttempt());
        text(row, "only_due", change.onlyDue());
        text(row, "message", change.message());
        text(row, "review", change.review());
        known(row, change);
        decided(row, change);
        postings(row, change);
        refunds(row, change);
    }

    private static void known(ObjectNode row, Change change) {
        if (change.payment() instanceof Change.Payment(Kobo amount, String by, Instant at, Kobo fee)) {
            row.put("paid", amount.amount()).put("paid_by", by).put("paid_at", at.toString());
            if (fee != null) {
                row.put("gateway_fee", fee.amount());
            }
        }
        if (change.attempt() instanceof Change.Attempt(String vendor, String reference, int number)) {
            row.put("vendor", vendor).put("reference", reference).put("attempt", number);
        }
        var what = change.delivery();
        if (what != null) {
            text(
                    row,
                    "tokens",
                    what.tokens() == null ? null : Base64.getEncoder().encodeToString(what.tokens()));
            if (what.unitsTenths() != null) {
                row.put("units", what.unitsTenths());
            }
            text(row, "receipt", what.receipt());
        }
        if (change.reason() instanceof Change.Reason(String code, String says)) {
            row.put("reason_code", code).put("reason", says);
        }
    }

    private static void decided(ObjectNode row, Change change) {
        if (change.decision() instanceof Change.Decision(String action, String by, String proposedBy)) {
            row.put("decision", action).put("decided_by", by);
            text(row, "proposed_by", proposedBy);
        }
    }

    private static void postings(ObjectNode row, Change change) {
        if (change.entries().isEmpty()) {
            return;
        }
        var lines = row.putArray("postings");
        for (var entry : change.entries()) {
            for (var line : entry.lines()) {
                lines.addObject()
                        .put("entry", entry.name())
                        .put("account", line.account())
                        .put("amount", line.amount().amount());
            }
        }
    }

    private static void refunds(ObjectNode row, Change change) {
        if (change.refunds().isEmpty()) {
            return;
        }
        var refunds = row.putArray("refunds");
        for (var refund : change.refunds()) {
            refunds.addObject()
                    .put("number", refund.number())
                    .put("amount", refund.amount().amount())
                    .put("reason", refund.reason().name());
        }
    }

    private static void text(ObjectNode row, String field, @Nullable Object value) {
        if (value != null) {
            row.put(field, value.toString());
        }
    }
}
