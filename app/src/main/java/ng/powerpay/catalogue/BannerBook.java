package ng.powerpay.catalogue;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ng.powerpay.meter.Banner;
import ng.powerpay.platform.Json;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.core.type.TypeReference;

/** The store of banners as staff see them. Customers read them in the catalogue. */
final class BannerBook {

    /** @param version 0 for one that is not kept yet */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record BannerSeen(
            long id,
            Banner.Kind kind,
            @Nullable String company,
            Map<String, String> texts,
            Instant from,
            Instant until,
            int version) {

        BannerSeen {
            texts = Map.copyOf(texts);
        }

        String spoken() {
            var text = texts.getOrDefault("en", "");
            return kind + " " + from + " to " + until + ": " + text;
        }
    }

    private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};
    private static final String SELECT = "select id, kind, company, texts, from_at, until_at, version from banner ";

    private final JdbcClient jdbc;

    BannerBook(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The newest first. */
    List<BannerSeen> newest(int most) {
        return jdbc.sql(SELECT + "order by id desc limit ?")
                .param(most)
                .query((row, _) -> banner(row))
                .list();
    }

    Optional<BannerSeen> find(long id) {
        return jdbc.sql(SELECT + "where id = ?")
                .param(id)
                .query((row, _) -> banner(row))
                .optional();
    }

    private static BannerSeen banner(ResultSet row) throws SQLException {
        return new BannerSeen(
                row.getLong(1),
                Banner.Kind.valueOf(row.getString(2)),
                row.getString(3),
                Json.MAPPER.readValue(row.getString(4), TEXTS),
                row.getObject(5, OffsetDateTime.class).toInstant(),
                row.getObject(6, OffsetDateTime.class).toInstant(),
                row.getInt(7));
    }

    /** How many will be shown at some moment while this one is. */
    int beside(BannerSeen wanted) {
        return jdbc.sql("select count(*) from banner where id <> :id and from_at < :until and until_at > :from")
                .param("id", wanted.id())
                .param("from", wanted.from().atOffset(ZoneOffset.UTC))
                .param("until", wanted.until().atOffset(ZoneOffset.UTC))
                .query(Integer.class)
                .single();
    }

    /** Keeps a new one, or another version of one. */
    boolean keep(BannerSeen wanted, Because because) {
        var write = wanted.version() == 0 ? """
                insert into banner (kind, company, texts, from_at, until_at)
                values (:kind, :company, :texts::jsonb, :from, :until) returning id""" : """
                update banner set kind = :kind, company = :company, texts = :texts::jsonb, from_at = :from,
                  until_at = :until, version = version + 1
                where id = :id and version = :version returning id""";
        return jdbc.sql("with changed as (" + write + """
                ) insert into catalogue_change (what, subject, said, reason, changed_by)
                select 'BANNER', id::text, :said, :reason, :by from changed""")
                        .param("id", wanted.id())
                        .param("version", wanted.version())
                        .param("kind", wanted.kind().name())
                        .param("company", wanted.company())
                        .param("texts", Json.MAPPER.writeValueAsString(wanted.texts()))
                        .param("from", wanted.from().atOffset(ZoneOffset.UTC))
                        .param("until", wanted.until().atOffset(ZoneOffset.UTC))
                        .param("said", wanted.spoken())
                        .param("reason", because.reason())
                        .param("by", because.by())
                        .update()
                > 0;
    }
}
