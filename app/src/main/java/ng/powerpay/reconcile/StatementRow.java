package ng.powerpay.reconcile;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import ng.powerpay.ledger.StatementLine;
import ng.powerpay.ledger.StatementLine.Kind;
import ng.powerpay.platform.Kobo;
import ng.powerpay.reconcile.Columns.Field;

/** One row of an export: its texts by what they mean. Strict: what is not understood is a fault. */
record StatementRow(Columns columns, Map<Field, String> texts) {

    static final ZoneId LAGOS = ZoneId.of("Africa/Lagos");

    private static final Set<String> MOVED =
            Set.of("success", "successful", "processed", "delivered", "completed", "resolved", "lost");
    private static final Set<String> IDLE = Set.of(
            "failed",
            "abandoned",
            "pending",
            "processing",
            "initiated",
            "ongoing",
            "queued",
            "declined",
            "cancelled",
            "needs-attention");
    private static final Map<String, Kind> TYPES = Map.of(
            "payment", Kind.PAYMENT,
            "transaction", Kind.PAYMENT,
            "refund", Kind.REFUND,
            "chargeback", Kind.CHARGEBACK,
            "dispute", Kind.CHARGEBACK,
            "vend", Kind.VEND,
            "purchase", Kind.VEND,
            "reversal", Kind.REVERSAL);

    /** What is wrong with the row, and where. */
    static final class Fault extends RuntimeException {

        private static final long serialVersionUID = 1;
        private final Field field;
        private final String why;

        Fault(Field field, String why) {
            super(why, null, false, false);
            this.field = field;
            this.why = why;
        }

        Field field() {
            return field;
        }

        String why() {
            return why;
        }
    }

    /**
     * Empty when no money moved.
     *
     * @throws Fault when it cannot be understood
     */
    Optional<StatementLine> line() {
        var type = text(Field.TYPE).toLowerCase(Locale.ROOT);
        var kind = type.isEmpty() ? columns.usual() : TYPES.get(type);
        if (kind == null) {
            throw new Fault(Field.TYPE, "\"" + shown(type) + "\" is not a known kind of line");
        }
        var status = text(Field.STATUS).toLowerCase(Locale.ROOT);
        if (status.equals("reversed")) {
            return Optional.of(line(kind == Kind.VEND ? Kind.REVERSAL : kind));
        }
        if (!MOVED.contains(status) && !IDLE.contains(status)) {
            throw new Fault(Field.STATUS, "\"" + shown(status) + "\" is not a known status");
        }
        return MOVED.contains(status) ? Optional.of(line(kind)) : Optional.empty();
    }

    private StatementLine line(Kind kind) {
        var reference = text(Field.REFERENCE);
        if (reference.isEmpty() || reference.length() > 100) {
            throw new Fault(Field.REFERENCE, "must have 1 to 100 characters");
        }
        if (text(Field.KEY).length() > 100) {
            throw new Fault(Field.KEY, "must have at most 100 characters");
        }
        var currency = text(Field.CURRENCY).isEmpty() ? "NGN" : text(Field.CURRENCY);
        if (!currency.matches("[A-Z]{3}")) {
            throw new Fault(Field.CURRENCY, "\"" + shown(currency) + "\" is not a currency");
        }
        var amount = money(Field.AMOUNT);
        if (!amount.isPositive()) {
            throw new Fault(Field.AMOUNT, "must be more than nothing");
        }
        var fee = text(Field.FEE).isEmpty() ? null : money(Field.FEE);
        return new StatementLine(columns.provider(), kind, reference, text(Field.KEY), amount, currency, fee, time());
    }

    private String text(Field field) {
        return texts.getOrDefault(field, "");
    }

    private Kobo money(Field field) {
        try {
            return columns.inKobo() ? new Kobo(Long.parseLong(text(field))) : Kobo.ofNaira(text(field));
        } catch (ArithmeticException | NumberFormatException e) {
            var unit = columns.inKobo() ? "whole kobo" : "naira with at most two decimals";
            throw new Fault(field, "\"" + shown(text(field)) + "\" is not " + unit);
        }
    }

    /** With an offset, or as the clock in Lagos showed it. */
    private Instant time() {
        var text = text(Field.AT).replaceFirst("^(\\d{4}-\\d{2}-\\d{2}) ", "$1T");
        try {
            var at = text.matches(".*(Z|[+-]\\d{2}:?\\d{2})$") && text.contains(":")
                    ? OffsetDateTime.parse(text).toInstant()
                    : LocalDateTime.parse(text).atZone(LAGOS).toInstant();
            return sane(at);
        } catch (DateTimeException e) {
            throw new Fault(Field.AT, "\"" + shown(text) + "\" is not a time such as 2026-11-22 14:03:00");
        }
    }

    private static Instant sane(Instant at) {
        if (at.isBefore(Instant.parse("2015-01-01T00:00:00Z")) || at.isAfter(Instant.parse("2200-01-01T00:00:00Z"))) {
            throw new DateTimeException("no time of ours");
        }
        return at;
    }

    private static String shown(String text) {
        return text.substring(0, Math.min(40, text.length()));
    }
}
