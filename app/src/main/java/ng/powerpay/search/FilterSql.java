package ng.powerpay.search;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import ng.powerpay.purchase.State;
import org.jspecify.annotations.Nullable;

/**
 * The statement of a filter: only what is asked for stands in it, so that each has a plan of its
 * own. What has a key goes by the key's index; what waits or went wrong by the index of those; the
 * rest looks at the newest so many rows at a time and no further, however few of them fit.
 */
final class FilterSql {

    /** Rows of purchases and their companies, of {@code :limit} references, newest first. */
    private static final String COLUMNS = """
            select p.id, p.state, p.created_at, p.company, c.name as company_name, p.meter_type, p.meter_number,
              p.customer_name, p.phone, p.total_kobo, p.units_tenths, p.gateway, p.vendor, p.receipt_number,
              p.paid_at, p.vended_at, p.amount_kobo, p.fee_kobo, p.fee_vat_kobo, p.paid_kobo, p.refunded_kobo,
              p.vend_reference
            from (""";

    private static final String NEWEST = """
            ) f join purchase p on p.id = f.id join company c on c.code = p.company
            order by f.at desc, f.id desc limit :limit""";

    private static final String BY_ID = "from purchase p where ";
    private static final String BY_SEARCH = "from purchase_search s join purchase p on p.id = s.purchase_id where ";

    /** Where candidates come from, and what their time and reference are called there. */
    private record Source(String from, String at, String id) {

        static Source purchases(String condition) {
            return new Source(BY_ID + condition, "p.created_at", "p.id");
        }

        static Source searched(String condition) {
            return new Source(BY_SEARCH + condition, "s.created_at", "s.purchase_id");
        }
    }

    private final PurchaseFilter filter;
    private final @Nullable Place after;
    private final Map<String, Object> values = new HashMap<>();
    private final List<Source> sources;

    FilterSql(PurchaseFilter filter, @Nullable Place after) {
        this.filter = filter;
        this.after = after;
        put("state", filter.state() == null ? null : filter.state().name());
        put("type", filter.type() == null ? null : filter.type().name());
        put("company", filter.names().company());
        put("gateway", filter.names().gateway());
        put("vendor", filter.names().vendor());
        put("least", filter.leastKobo());
        put("most", filter.mostKobo());
        put("from", time(filter.span().from()));
        put("until", time(filter.span().until()));
        if (after != null) {
            values.put("at", after.at());
            values.put("id", after.id());
        }
        sources = sources();
    }

    private void put(String name, @Nullable Object value) {
        if (value != null) {
            values.put(name, value);
        }
    }

    private static @Nullable Object time(@Nullable Instant at) {
        return at == null ? null : at.atOffset(ZoneOffset.UTC);
    }

    /** What the statements take beside {@code limit} and, where {@link #scans}, {@code scan}. */
    Map<String, Object> values() {
        return values;
    }

    /**
     * Whether it looks at rows in turn: then a page may be short, and there may be more all the
     * same.
     */
    boolean scans() {
        return filter.key() == null && !isOpen() && !isTrouble();
    }

    String rows() {
        return COLUMNS + candidates(one -> " order by " + one.at + " desc, " + one.id + " desc limit :limit") + NEWEST;
    }

    /** Counts to {@code limit} and no further. */
    String count() {
        return "select count(*) from (" + candidates(_ -> " limit :limit") + ") f";
    }

    /** The last row that a scan of {@code :scan} rows looks at, if there are as many. */
    String lastScanned() {
        return "select s.created_at, s.purchase_id from purchase_search s where true"
                + placed("s.created_at", "s.purchase_id")
                + " order by s.created_at desc, s.purchase_id desc offset :scan - 1 limit 1";
    }

    private String candidates(Function<Source, String> end) {
        return sources.stream()
                .map(one -> "(select " + one.id + " as id, " + one.at + " as at " + one.from
                        + placed(one.at, one.id)
                        + inside()
                        + end.apply(one)
                        + ")")
                .collect(Collectors.joining(" union "));
    }

    private String placed(String at, String id) {
        return (values.containsKey("from") ? " and " + at + " >= :from" : "")
                + (values.containsKey("until") ? " and " + at + " < :until" : "")
                + (after == null ? "" : " and (" + at + ", " + id + ") < (:at, :id)");
    }

    private String inside() {
        return Map.of(
                        "state", "p.state = :state",
                        "type", "p.meter_type = :type",
                        "company", "p.company = :company",
                        "gateway", "p.gateway = :gateway",
                        "vendor", "p.vendor = :vendor",
                        "least", "p.total_kobo >= :least",
                        "most", "p.total_kobo <= :most")
                .entrySet()
                .stream()
                .filter(one -> values.containsKey(one.getKey()))
                .sorted(Map.Entry.comparingByKey())
                .map(one -> " and " + one.getValue())
                .collect(Collectors.joining());
    }

    private List<Source> sources() {
        var key = filter.key();
        if (key != null) {
            var all = new ArrayList<Source>();
            key.lookups().forEach(one -> all.add(source(one)));
            return all;
        }
        if (isOpen()) {
            return List.of(Source.purchases("p.due_at is not null"));
        }
        if (isTrouble()) {
            return List.of(Source.purchases("p.state in ('REVIEW', 'REFUNDING', 'REFUNDED', 'WRITTEN_OFF')"));
        }
        var newest = "from (select s.purchase_id, s.created_at from purchase_search s where true"
                + placed("s.created_at", "s.purchase_id")
                + " order by s.created_at desc, s.purchase_id desc limit :scan) s";
        return List.of(
                filter.looksInside()
                        ? new Source(
                                newest + " join purchase p on p.id = s.purchase_id where true",
                                "s.created_at",
                                "s.purchase_id")
                        : new Source(newest + " where true", "s.created_at", "s.purchase_id"));
    }

    private Source source(SearchKey.Lookup lookup) {
        var name = lookup.kind().name().toLowerCase(Locale.ROOT);
        values.put(name, lookup.kind() == SearchKey.Kind.RECEIPT ? Long.valueOf(lookup.value()) : lookup.value());
        return switch (lookup.kind()) {
            case REFERENCE -> Source.purchases("p.id = :reference");
            case TOKEN -> Source.purchases("p.token_tail = :token");
            case RECEIPT -> Source.purchases("p.receipt_number = :receipt");
            case PHONE -> Source.searched("s.phone = :phone");
            case METER -> Source.searched("s.meter_number = :meter");
            case VENDOR_REFERENCE ->
                new Source(
                        "from vend_attempt a join purchase p on p.id = a.purchase_id"
                                + " where a.reference = :vendor_reference",
                        "p.created_at",
                        "p.id");
        };
    }

    private boolean isOpen() {
        return filter.state() == State.AWAITING_PAYMENT
                || filter.state() == State.PAID
                || filter.state() == State.VENDING;
    }

    private boolean isTrouble() {
        return filter.state() == State.REVIEW
                || filter.state() == State.REFUNDING
                || filter.state() == State.REFUNDED
                || filter.state() == State.WRITTEN_OFF;
    }
}
