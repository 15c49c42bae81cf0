package ng.powerpay.analytics;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;

/**
 * What was sold and given back between two instants, one row for each purchase and hour, as SQL.
 */
final class Facts {

    static final ZoneId LAGOS = ZoneId.of("Africa/Lagos");

    /**
     * Wants {@code :from} and {@code :until}, and {@code :commission} in basis points. A sale is
     * +1, one that was taken back -1: money and energy are multiplied by it. Every sale and refund
     * has a line on one of the two accounts, which are indexed by time.
     */
    static final String SQL = """
            moved as (
              select purchase_id, date_trunc('hour', at at time zone 'Africa/Lagos') as hour,
                sum(case when entry like '%/reversed' then -1 else 1 end) as sales, 0 as refunds, 0 as refunded
              from posting
              where account = 'customer-funds' and at >= :from and at < :until
                and entry like any (array['%/vended', '%/vended-after-all', '%/reversed'])
              group by 1, 2
              union all
              select purchase_id, date_trunc('hour', at at time zone 'Africa/Lagos'), 0, count(*), sum(amount_kobo)
              from posting
              where account = 'refunds' and at >= :from and at < :until and amount_kobo > 0
                and entry like '%/refunded-%'
              group by 1, 2),
            fact as (
              select m.hour::date as day, extract(hour from m.hour)::int as hour, p.company, p.gateway,
                coalesce(p.vendor, '') as vendor, p.meter_type, coalesce(p.price->'estimate'->>'band', '') as band,
                p.phone, m.sales, m.sales * p.amount_kobo as amount_kobo, m.sales * p.fee_kobo as fee_kobo,
                m.sales * p.fee_vat_kobo as fee_vat_kobo,
                m.sales * coalesce(p.gateway_fee_kobo, 0) as gateway_fee_kobo,
                m.sales * (p.amount_kobo * :commission / 10000) as commission_kobo,
                m.sales * coalesce(p.units_tenths, 0) as units_tenths, m.refunds, m.refunded as refunded_kobo
              from moved m join purchase p on p.id = m.purchase_id)
            """;

    /** The figures of a row of {@code sales_day}. */
    static final String FIGURES = "sales, amount_kobo, fee_kobo, fee_vat_kobo, gateway_fee_kobo, commission_kobo,"
            + " units_tenths, refunds, refunded_kobo";

    /** The same, added up. */
    static final String SUMS = """
            sum(sales)::bigint as sales, sum(amount_kobo)::bigint as amount_kobo, sum(fee_kobo)::bigint as fee_kobo,
            sum(fee_vat_kobo)::bigint as fee_vat_kobo, sum(gateway_fee_kobo)::bigint as gateway_fee_kobo,
            sum(commission_kobo)::bigint as commission_kobo, sum(units_tenths)::bigint as units_tenths,
            sum(refunds)::bigint as refunds, sum(refunded_kobo)::bigint as refunded_kobo""";

    private Facts() {}

    static OffsetDateTime begin(LocalDate day) {
        return day.atStartOfDay(LAGOS).toInstant().atOffset(ZoneOffset.UTC);
    }

    static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, LAGOS);
    }
}
