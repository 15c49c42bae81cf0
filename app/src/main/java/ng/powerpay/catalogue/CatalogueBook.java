package ng.powerpay.catalogue;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The store of what one person may change of companies and limits. Each change is one statement
 * that names the version it saw and is noted in it; false means that somebody else was quicker.
 */
final class CatalogueBook {

    /**
     * A company with what staff may change of it.
     *
     * @param position its place in every list, the first is 1
     */
    record CompanyEntry(
            String code,
            String name,
            String shortName,
            List<String> states,
            String regulator,
            int position,
            int version) {

        CompanyEntry {
            states = List.copyOf(states);
        }

        String spoken() {
            return name + ", " + shortName + ", " + String.join("/", states) + ", place " + position;
        }
    }

    /**
     * The least and most of one sale.
     *
     * @param company {@code *} for all
     * @param version 0 where nothing was ever set
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record LimitSeen(
            String company,
            @Nullable Long leastKobo,
            @Nullable Long mostKobo,
            int version) {

        String spoken() {
            return company + ": " + (leastKobo == null ? "-" : leastKobo) + " to " + (mostKobo == null ? "-" : mostKobo)
                    + " kobo";
        }
    }

    /** @param what COMPANY, LIMIT, ORDER or BANNER */
    record ChangeSeen(String what, String subject, String said, String reason, String by, Instant at) {}

    private final JdbcClient jdbc;

    CatalogueBook(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<CompanyEntry> companies() {
        return jdbc.sql("select code, name, short_name, states, regulator, position, version from company"
                        + " order by position")
                .query((row, _) -> company(row))
                .list();
    }

    private static CompanyEntry company(ResultSet row) throws SQLException {
        return new CompanyEntry(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                List.of((String[]) row.getArray(4).getArray()),
                row.getString(5),
                row.getInt(6),
                row.getInt(7));
    }

    Optional<CompanyEntry> company(String code) {
        return companies().stream().filter(one -> one.code().equals(code)).findFirst();
    }

    /** Whoever has its new place takes its old one. */
    boolean change(CompanyEntry wanted, Because because) {
        return jdbc.sql("""
                with old as (select position from company where code = :code and version = :version for update),
                changed as (
                  update company c set name = :name, short_name = :short, states = :states::text[],
                    position = :position, version = version + 1
                  from old where c.code = :code returning c.code),
                exchanged as (
                  update company c set position = old.position, version = version + 1
                  from old where c.position = :position and c.code <> :code)
                insert into catalogue_change (what, subject, said, reason, changed_by)
                select 'COMPANY', code, :said, :reason, :by from changed""")
                        .param("code", wanted.code())
                        .param("version", wanted.version())
                        .param("name", wanted.name())
                        .param("short", wanted.shortName())
                        .param("states", wanted.states().toArray(String[]::new))
                        .param("position", wanted.position())
                        .param("said", wanted.spoken())
                        .param("reason", because.reason())
                        .param("by", because.by())
                        .update()
                > 0;
    }

    List<LimitSeen> limits() {
        return jdbc.sql("select company, least_kobo, most_kobo, version from sale_limit order by company")
                .query((row, _) -> new LimitSeen(
                        row.getString(1), row.getObject(2, Long.class), row.getObject(3, Long.class), row.getInt(4)))
                .list();
    }

    boolean change(LimitSeen wanted, Because because) {
        return jdbc.sql("""
                with changed as (
                  insert into sale_limit as l (company, least_kobo, most_kobo)
                  select :company, :least::bigint, :most::bigint where :version = 0
                    or exists (select from sale_limit where company = :company)
                  on conflict (company) do update set least_kobo = excluded.least_kobo,
                    most_kobo = excluded.most_kobo, version = l.version + 1
                    where l.version = :version
                  returning company)
                insert into catalogue_change (what, subject, said, reason, changed_by)
                select 'LIMIT', company, :said, :reason, :by from changed""")
                        .param("company", wanted.company())
                        .param("least", wanted.leastKobo())
                        .param("most", wanted.mostKobo())
                        .param("version", wanted.version())
                        .param("said", wanted.spoken())
                        .param("reason", because.reason())
                        .param("by", because.by())
                        .update()
                > 0;
    }

    /** The newest first. */
    List<ChangeSeen> changes(int most) {
        return jdbc.sql("select what, subject, said, reason, changed_by, changed_at from catalogue_change"
                        + " order by id desc limit ?")
                .param(most)
                .query((row, _) -> new ChangeSeen(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5),
                        row.getObject(6, OffsetDateTime.class).toInstant()))
                .list();
    }
}
