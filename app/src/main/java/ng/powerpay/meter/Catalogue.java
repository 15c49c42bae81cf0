package ng.powerpay.meter;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import ng.powerpay.platform.ErrorCode;
import ng.powerpay.platform.Json;
import ng.powerpay.platform.Kobo;
import ng.powerpay.platform.Problem;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.core.type.TypeReference;

/**
 * The store of companies, tariffs, VAT and fees. Answers may be a minute old, and up to ten while
 * the database is away: whoever asks never waits for what was known a minute ago.
 */
public final class Catalogue {

    private static final Logger LOG = LoggerFactory.getLogger(Catalogue.class);

    private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};

    private record TariffKey(String company, String band, LocalDate day) {}

    private final JdbcClient jdbc;
    private final LoadingCache<String, List<Company>> companies = cache(_ -> loadCompanies());
    private final LoadingCache<LocalDate, Rates> rates = cache(this::loadRates);
    private final LoadingCache<TariffKey, Optional<Tariff>> tariffs = cache(this::loadTariff);
    private final LoadingCache<String, Map<String, SaleLimits>> limits = cache(_ -> loadLimits());
    private final LoadingCache<String, List<Banner>> banners = cache(_ -> loadBanners());

    public Catalogue(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Reads what every customer needs before the first one comes. Without it a crowd would wait for
     * one reader, and when that one fails for the next, each for the whole time a connection may
     * take.
     */
    void prime(LocalDate today) {
        try {
            companies();
            rates(today);
            limits("*");
            banners(Instant.EPOCH);
        } catch (DataAccessException e) {
            LOG.warn("the catalogue is read when the first customer comes: {}", e.toString());
        }
    }

    public List<Company> companies() {
        return companies.get("all");
    }

    /** @throws Problem COMPANY_NOT_FOUND */
    public Company company(String code) {
        return companies().stream()
                .filter(company -> company.code().equals(code))
                .findFirst()
                .orElseThrow(() -> Problem.field(ErrorCode.COMPANY_NOT_FOUND, "company", "No company has this code."));
    }

    public Rates rates(LocalDate day) {
        return rates.get(day);
    }

    /** The company's own figure for that band and day, else the common one. */
    public Optional<Tariff> tariff(String company, String band, LocalDate day) {
        return tariffs.get(new TariffKey(company, band, day));
    }

    /** What staff set for the company, else for all; no bounds when nobody set any. */
    public SaleLimits limits(String company) {
        var all = limits.get("all");
        return all.getOrDefault(company, SaleLimits.NONE).or(all.getOrDefault("*", SaleLimits.NONE));
    }

    /** What customers are to read now, the newest first. */
    public List<Banner> banners(Instant now) {
        return banners.get("all").stream().filter(one -> one.holds(now)).toList();
    }

    /** Whoever has just changed something here reads it anew; other processes within a minute. */
    public void forget() {
        companies.invalidateAll();
        rates.invalidateAll();
        tariffs.invalidateAll();
        limits.invalidateAll();
        banners.invalidateAll();
    }

    private static <K, V> LoadingCache<K, V> cache(com.github.benmanes.caffeine.cache.CacheLoader<K, V> load) {
        return Caffeine.newBuilder()
                .maximumSize(1_000)
                .refreshAfterWrite(Duration.ofMinutes(1))
                .expireAfterWrite(Duration.ofMinutes(10))
                .build(load);
    }

    private List<Company> loadCompanies() {
        return jdbc.sql("select code, name, short_name, states from company order by position")
                .query((row, _) ->
                        new Company(row.getString(1), row.getString(2), row.getString(3), texts(row.getArray(4))))
                .list();
    }

    private Rates loadRates(LocalDate day) {
        return jdbc.sql("""
                select v.basis_points, v.valid_from, f.fee_kobo
                from (select * from vat_rate where valid_from <= :day and withdrawn_at is null
                      order by valid_from desc limit 1) v,
                     (select * from service_fee where valid_from <= :day and withdrawn_at is null
                      order by valid_from desc limit 1) f""")
                .param("day", day)
                .query((row, _) ->
                        new Rates(row.getInt(1), row.getObject(2, LocalDate.class), new Kobo(row.getLong(3))))
                .single();
    }

    private Optional<Tariff> loadTariff(TariffKey key) {
        return jdbc.sql("""
                select band, rate_kobo, valid_from, source from tariff
                where (company = :company or company is null) and band = :band
                  and customer_class = 'NMD' and valid_from <= :day
                  and (valid_to is null or valid_to > :day) and withdrawn_at is null
                order by company nulls last, valid_from desc limit 1""")
                .param("company", key.company())
                .param("band", key.band())
                .param("day", key.day())
                .query((row, _) -> new Tariff(
                        row.getString(1),
                        new Kobo(row.getLong(2)),
                        row.getObject(3, LocalDate.class),
                        row.getString(4)))
                .optional();
    }

    private Map<String, SaleLimits> loadLimits() {
        return jdbc
                .sql("select company, least_kobo, most_kobo from sale_limit")
                .query((row, _) -> Map.entry(row.getString(1), new SaleLimits(kobo(row, 2), kobo(row, 3))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static @Nullable Kobo kobo(ResultSet row, int column) throws SQLException {
        var amount = row.getObject(column, Long.class);
        return amount == null ? null : new Kobo(amount);
    }

    /** Those that begin in the next minutes too, because answers are that old. */
    private List<Banner> loadBanners() {
        return jdbc.sql("""
                select kind, company, texts, from_at, until_at from banner
                where until_at > now() and from_at < now() + interval '15 minutes' order by id desc limit 3""")
                .query((row, _) -> new Banner(
                        Banner.Kind.valueOf(row.getString(1)),
                        row.getString(2),
                        Json.MAPPER.readValue(row.getString(3), TEXTS),
                        row.getObject(4, OffsetDateTime.class).toInstant(),
                        row.getObject(5, OffsetDateTime.class).toInstant()))
                .list();
    }

    private static List<String> texts(Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }
}
