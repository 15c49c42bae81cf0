package ng.powerpay;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Properties;
import javax.sql.DataSource;
import ng.powerpay.platform.DatabaseConfig;
import ng.powerpay.vending.sts.StsMeters;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * The store into which closed groups are listed: the company, its rates and its meters, at once.
 */
public final class ClosedGroups {

    /** A closed group as customers see it in the list of companies. */
    public record Group(String code, String name, String state) {}

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
                from vat_rate, today where valid_from <= day and withdrawn_at is null order by valid_from desc limit 1)
            insert into tariff (company, band, rate_kobo, valid_from, source)
            select :company, :band, rate_kobo, day, 'the group''s list of meters' from fresh
            where rate_kobo is distinct from (
                select t.rate_kobo from tariff t where t.company = :company and t.band = :band
                    and t.customer_class = 'NMD' and t.withdrawn_at is null order by t.valid_from desc limit 1)
            on conflict (company, customer_class, band, valid_from) where withdrawn_at is null
                do update set rate_kobo = excluded.rate_kobo""";

    private ClosedGroups() {}

    static DataSource asOwner(DatabaseConfig database) {
        var owner = database.owner();
        var source = new DriverManagerDataSource(database.url(), owner.user(), owner.password());
        var limits = new Properties();
        limits.setProperty("connectTimeout", "5");
        limits.setProperty("socketTimeout", "60");
        limits.setProperty("logServerErrorDetail", "false");
        source.setConnectionProperties(limits);
        return source;
    }

    /**
     * Lists groups and meters, new ones and changed ones, all or none; what is not named stays.
     *
     * @param owner of the tables: the application itself may not
     * @throws IllegalArgumentException when a code is a company's that is no closed group, or a meter is
     *     another group's
     */
    public static void list(DataSource owner, Collection<Group> groups, Collection<StsMeters.Row> meters)
            throws SQLException {
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
}
