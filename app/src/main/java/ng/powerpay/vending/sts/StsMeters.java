package ng.powerpay.vending.sts;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import ng.powerpay.sts.Tid;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** The store of closed groups, their meters, and the tokens that were made for them. */
public final class StsMeters {

    /**
     * One meter.
     *
     * @param band A to E: in one group one rate; the catalogue's estimate goes by it
     * @param rateKobo what a kWh costs, VAT and all
     * @param baseYear of its key's base date
     */
    public record Row(
            String company,
            String number,
            String customerName,
            @Nullable String address,
            String band,
            long rateKobo,
            @Nullable Long minimumKobo,
            @Nullable Long maximumKobo,
            String sgc,
            int krn,
            int ti,
            String ea,
            int baseYear,
            boolean blocked) {}

    /** A closed group as customers see it in the list of companies. */
    public record Group(String code, String name, String state) {}

    /** A token that was made; never made again. */
    record Made(
            String reference,
            String meter,
            int baseYear,
            int tid,
            long amountKobo,
            long rateKobo,
            long unitsTenths,
            byte[] tokenSealed) {}

    private final JdbcClient jdbc;

    public StsMeters(DataSource database) {
        jdbc = JdbcClient.create(database);
    }

    boolean hasGroup(String company) {
        return jdbc.sql("select exists (select from sts_meter where company = ?)")
                .param(company)
                .query(Boolean.class)
                .single();
    }

    Optional<Row> meter(String company, String number) {
        return jdbc.sql("select * from sts_meter where number = ? and company = ?")
                .params(number, company)
                .query(Row.class)
                .optional();
    }

    Optional<Made> made(String reference) {
        return jdbc.sql("select * from sts_vend where reference = ?")
                .param(reference)
                .query(Made.class)
                .optional();
    }

    /** The last identifier of this meter under this base date. */
    @Nullable
    Tid lastTid(Row meter) {
        var last = jdbc.sql("select tid from sts_vend where meter = ? and base_year = ? order by tid desc limit 1")
                .params(meter.number(), meter.baseYear())
                .query(Integer.class)
                .optional();
        return last.map(Tid::new).orElse(null);
    }

    /** Adds it, unless its reference has a token already or its identifier is another's. */
    void add(Made made) {
        jdbc.sql("""
                insert into sts_vend (reference, meter, base_year, tid, amount_kobo, rate_kobo, units_tenths, token_sealed)
                values (:reference, :meter, :baseYear, :tid, :amountKobo, :rateKobo, :unitsTenths, :tokenSealed)
                on conflict do nothing""").paramSource(made).update();
    }

    /**
     * Lists groups and meters, new ones and changed ones, all or none; what is not named stays.
     *
     * @param owner of the tables: the application itself may not
     * @throws IllegalArgumentException when a code is a company's that is no closed group, or a meter is
     *     another group's
     */
    public static void list(DataSource owner, List<Group> groups, List<Row> meters) throws SQLException {
        try (Connection connection = owner.getConnection()) {
            connection.setAutoCommit(false);
            var jdbc = JdbcClient.create(new SingleConnectionDataSource(connection, true));
            for (var group : groups) {
                demand(
                        jdbc.sql(GROUP).paramSource(group).update(),
                        group.code() + " is a company that is no closed group");
            }
            for (var meter : meters) {
                demand(jdbc.sql(METER).paramSource(meter).update(), meter.number() + " is a meter of another group");
                jdbc.sql(TARIFF).paramSource(meter).update();
            }
            connection.commit();
        }
    }

    private static void demand(int rows, String otherwise) {
        if (rows == 0) {
            throw new IllegalArgumentException(otherwise);
        }
    }

    private static final String GROUP = """
            insert into company (code, name, short_name, states, regulator, position)
            select :code, :name, :name, array[:state], 'CLOSED GROUP', max(position) + 1 from company
            on conflict (code) do update
                set name = excluded.name, short_name = excluded.short_name, states = excluded.states
                where company.regulator = 'CLOSED GROUP'""";

    private static final String METER = """
            insert into sts_meter (company, number, customer_name, address, band, rate_kobo, minimum_kobo,
                maximum_kobo, sgc, krn, ti, ea, base_year, blocked)
            values (:company, :number, :customerName, :address, :band, :rateKobo, :minimumKobo,
                :maximumKobo, :sgc, :krn, :ti, :ea, :baseYear, :blocked)
            on conflict (number) do update
                set customer_name = excluded.customer_name, address = excluded.address, band = excluded.band,
                    rate_kobo = excluded.rate_kobo, minimum_kobo = excluded.minimum_kobo,
                    maximum_kobo = excluded.maximum_kobo, sgc = excluded.sgc, krn = excluded.krn,
                    ti = excluded.ti, ea = excluded.ea, base_year = excluded.base_year,
                    blocked = excluded.blocked, changed_at = now()
                where sts_meter.company = excluded.company""";

    /** The catalogue's rates are without VAT, and a new one begins today in Lagos. */
    private static final String TARIFF = """
            with today as (select (now() at time zone 'Africa/Lagos')::date as day),
            fresh as (
                select ceil(:rateKobo * 10000.0 / (10000 + basis_points))::bigint as rate_kobo, day
                from vat_rate, today where valid_from <= day order by valid_from desc limit 1)
            insert into tariff (company, band, rate_kobo, valid_from, source)
            select :company, :band, rate_kobo, day, 'the group''s list of meters' from fresh
            where rate_kobo is distinct from (
                select t.rate_kobo from tariff t where t.company = :company and t.band = :band
                    and t.customer_class = 'NMD' order by t.valid_from desc limit 1)
            on conflict (company, customer_class, band, valid_from) do update set rate_kobo = excluded.rate_kobo""";
}
