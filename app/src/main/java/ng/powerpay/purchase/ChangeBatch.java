package ng.powerpay.purchase;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import ng.powerpay.job.Holder;
import ng.powerpay.notify.Channel;
import ng.powerpay.platform.Json;
import ng.powerpay.platform.Kobo;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * Moves of many purchases as one statement: the row, its postings, refunds, messages, attempt, case
 * and event. What a closed guard keeps out leaves no trace in any of them.
 */
final class ChangeBatch {

    /** Hears of every move that was written. */
    interface Watcher {

        Watcher NONE = (_, _) -> {};

        /** @param after as it is after the move */
        void moved(Move move, Purchase after);
    }

    /**
     * Who has a part in every batch of moves: takes the messages, holds the rows, hears of the
     * moves.
     */
    record Around(PurchaseLetters.Outbox outbox, Holder holder, Watcher watcher) {

        static final Around NOBODY = new Around(PurchaseLetters.Outbox.NONE, Holder.NOBODY, Watcher.NONE);

        /** For a write that may yet be undone: nobody sends what is not true yet. */
        Around unsure() {
            return new Around(PurchaseLetters.Outbox.NONE, holder, watcher);
        }

        /** @param told channel, number and kind of each message, with spaces between */
        void follow(Move move, Purchase after, List<String> told) {
            watcher.moved(move, after);
            for (var message : told) {
                var parts = message.split(" ", 3);
                outbox.take(after, parts[2], Channel.valueOf(parts[0]), Long.parseLong(parts[1]));
            }
        }
    }

    /** The only parameter is {@link #json}; gives the purchases that moved. */
    static final String SQL = """
            with change as (
              select * from json_to_recordset(?::json) as c(
                id text, move text, "from" text, "to" text, event text, due float8,
                only_attempt text, only_due timestamptz,
                paid bigint, paid_by text, paid_at timestamptz, gateway_fee bigint,
                vendor text, reference text, attempt int,
                tokens text, tail text, units bigint, receipt text, reason_code text, reason text, message text,
                push text, lease float8,
                holder int, review text, decision text, decided_by text, proposed_by text,
                postings json, refunds json)),
            moved as (
              update purchase p set state = c."to", asks = 0, claims = 0, updated_at = now(),
                due_at = now() + make_interval(secs => c.due),
                holder = case when c.attempt is not null then c.holder end,
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
                token_tail = coalesce(c.tail, p.token_tail),
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
              returning p.*, c.move, c.event, c.attempt, c.vendor as to_vendor, c.reference as to_reference,
                c.message, c.push, c.lease, c.holder as teller, c.review, c.decision, c.decided_by,
                c.proposed_by, c.postings, c.refunds),
            posted as (
              insert into posting (entry, account, amount_kobo, purchase_id)
              select l.entry, l.account, l.amount, m.id
              from moved m, json_to_recordset(m.postings) as l(entry text, account text, amount bigint)),
            refunding as (
              insert into refund (purchase_id, number, amount_kobo, reason)
              select m.id, r.number, r.amount, r.reason
              from moved m, json_to_recordset(m.refunds) as r(number int, amount bigint, reason text)
              on conflict (purchase_id, number) do update
                set state = 'DUE', due_at = now(), asks = 0, claims = 0, sent_at = null
                where refund.state = 'REVIEW'),
            told as (
              insert into message (purchase_id, kind, channel, due_at, holder, asks)
              select m.id, case channel when 'PUSH' then m.push else m.message end, channel,
                now() + make_interval(secs => m.lease),
                case when m.lease > 0 then m.teller end, case when m.lease > 0 then 2 else 0 end
              from moved m, unnest(array['SMS', 'EMAIL', 'PUSH']) as channel
              where case channel when 'SMS' then m.message is not null
                when 'EMAIL' then m.message is not null and m.email is not null
                else m.push is not null and exists (
                  select from push_subscription s where s.purchase_id = m.id) end
              on conflict do nothing returning id, purchase_id, channel, kind),
            attempted as (
              insert into vend_attempt (reference, purchase_id, vendor)
              select to_reference, id, to_vendor from moved where attempt is not null),
            opened as (
              insert into review_case (subject, purchase_id, kind, text)
              select id, id, review, event from moved where review is not null
              on conflict (subject, kind) where decision is null do nothing),
            abandoned as (
              update refund r set state = 'WRITTEN_OFF' from moved m
              where m.move = 'WRITE_OFF' and r.purchase_id = m.id and r.number = 0 and r.state = 'REVIEW'),
            decided as (
              update review_case r set decision = m.decision, decided_by = m.decided_by, decided_at = now(),
                proposed = case when m.proposed_by is null then r.proposed else m.decision end,
                proposed_by = coalesce(m.proposed_by, r.proposed_by)
              from moved m
              where m.decision is not null and r.subject = m.id and r.decision is null
                and r.kind = any (array['PAYMENT_IN_DOUBT', 'WRONG_CURRENCY', 'VEND_IN_DOUBT', 'STUCK',
                  'REFUND_NEEDS_ATTENTION', 'VEND_REVERSED', 'TAKEN_IN_HAND'])),
            noted as (
              insert into purchase_event (purchase_id, kind, text)
              select id, move, event from moved)
            select\s""" + PurchaseRow.columns("m") + """
            , o.name as company_name,
              extract(epoch from now() - m.created_at)::bigint as age,
              extract(epoch from now() - m.vend_started_at)::bigint as vend_age,
              null::timestamptz as refund_due_at, null::bigint as whole_refund_kobo,
              (select array_agg(t.channel || ' ' || t.id || ' ' || t.kind)
                from told t where t.purchase_id = m.id) as told
            from moved m join company o on o.code = m.company""";

    /** A change of one purchase. */
    record One(PurchaseId id, Change change) {}

    private ChangeBatch() {}

    /**
     * @param lease how long the messages are the writer's own
     * @param holder who makes the call that an attempt is about
     */
    static String json(List<One> all, Duration lease, @Nullable Integer holder) {
        var rows = Json.MAPPER.createArrayNode();
        all.forEach(one -> {
            var row = rows.addObject().put("holder", holder);
            write(row, one.id(), one.change());
            if (one.change().push() != null) {
                row.put("lease", lease.toSeconds());
            }
        });
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
        text(row, "push", change.push());
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
            text(row, "tail", what.tail());
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
