package ng.powerpay.analytics;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import ng.powerpay.platform.Reader;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What was sold, from the days that are written down; the last ones that are not, today among them,
 * are added up at that moment.
 */
final class Sales {

    /** Days that are added up when asked: today, and yesterday until it is written down. */
    private static final int LIVE_DAYS = 2;

    /** How finely. */
    enum Unit {
        DAY,
        MONTH
    }

    /** @param begins the first day of the period, in Lagos */
    record Revenue(LocalDate begins, Figures figures) {}

    /** @param vendor empty for what was given back before anybody was asked to sell */
    record Margin(String vendor, String company, Figures figures) {}

    /**
     * @param band empty for bills
     * @param hour of the day in Lagos, 0 to 23
     */
    record EnergyUse(String company, String band, int hour, long sales, long unitsTenths) {}

    /**
     * @param firstMonth its first day; in it these customers bought for the first time
     * @param month in which they are looked at
     * @param customers how many of them bought
     * @param shareBasisPoints of all who began in that month
     */
    record Cohort(LocalDate firstMonth, LocalDate month, long customers, long sales, long shareBasisPoints) {}

    private final Reader reader;
    private final Clock clock;
    private final int commission;

    Sales(Reader reader, Clock clock, int commission) {
        this.reader = reader;
        this.clock = clock;
        this.commission = commission;
    }

    List<Revenue> revenue(Span span, Unit unit) {
        var sql = """
                select date_trunc('%s', day::timestamp)::date as begins, %s from sold
                group by begins order by begins""".formatted(unit.name().toLowerCase(Locale.ROOT), Facts.SUMS);
        return reader.read(database -> daily(database, span, sql)
                .query((row, _) -> new Revenue(row.getObject("begins", LocalDate.class), Figures.of(row)))
                .list());
    }

    List<Margin> margin(Span span) {
        var sql = "select vendor, company, %s from sold group by vendor, company order by vendor, company"
                .formatted(Facts.SUMS);
        return reader.read(database -> daily(database, span, sql)
                .query((row, _) -> new Margin(row.getString("vendor"), row.getString("company"), Figures.of(row)))
                .list());
    }

    private JdbcClient.StatementSpec daily(JdbcClient database, Span span, String question) {
        var union = """
                select day, company, vendor, %1$s from sales_day where day >= :first and day < :live
                union all select day, company, vendor, %1$s from fact""".formatted(Facts.FIGURES);
        return asked(database, span, union, question);
    }

    private JdbcClient.StatementSpec asked(JdbcClient database, Span span, String union, String question) {
        var live = live(database, span);
        return database.sql("with " + Facts.SQL + ", sold as (" + union + ") " + question)
                .param("first", span.from())
                .param("live", live)
                .param("from", Facts.begin(live))
                .param("until", Facts.begin(span.to().plusDays(1)))
                .param("commission", commission);
    }

    /** The first day that is not read from what is written; after the span, when all of it is. */
    private LocalDate live(JdbcClient database, Span span) {
        var oldest = Facts.day(clock.instant()).minusDays(LIVE_DAYS - 1L);
        var after = database.sql("select max(day) + 1 from sales_built")
                .query((row, _) -> java.util.Optional.ofNullable(row.getObject(1, LocalDate.class)))
                .single()
                .filter(day -> day.isAfter(oldest))
                .orElse(oldest);
        var end = span.to().plusDays(1);
        return after.isBefore(span.from()) ? span.from() : after.isAfter(end) ? end : after;
    }

    List<EnergyUse> usage(Span span) {
        var union = """
                select company, band, hour, sales, units_tenths from sales_hour where day >= :first and day < :live
                union all select company, band, hour, sales, units_tenths from fact where sales <> 0""";
        var question = """
                select company, band, hour, sum(sales)::bigint as sales, sum(units_tenths)::bigint as units_tenths
                from sold group by company, band, hour order by company, band, hour""";
        return reader.read(database ->
                asked(database, span, union, question).query(Sales::usage).list());
    }

    private static EnergyUse usage(ResultSet row, int number) throws SQLException {
        return new EnergyUse(
                row.getString("company"),
                row.getString("band"),
                row.getInt("hour"),
                row.getLong("sales"),
                row.getLong("units_tenths"));
    }

    /**
     * Of all who began in the months that begin in the span, up to its end; today is not in it yet.
     */
    List<Cohort> cohorts(Span span) {
        var sql = """
                select c.first_month, c.month, c.customers, c.sales, c.customers * 10000 / b.customers as share
                from cohort_month c
                join cohort_month b on b.first_month = c.first_month and b.month = c.first_month
                where c.first_month >= date_trunc('month', :from::timestamp)::date and c.month <= :to
                order by c.first_month, c.month""";
        return reader.read(database -> database.sql(sql)
                .param("from", span.from())
                .param("to", span.to())
                .query((row, _) -> new Cohort(
                        row.getObject("first_month", LocalDate.class),
                        row.getObject("month", LocalDate.class),
                        row.getLong("customers"),
                        row.getLong("sales"),
                        row.getLong("share")))
                .list());
    }
}
