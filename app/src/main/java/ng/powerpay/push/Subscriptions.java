package ng.powerpay.push;

import java.time.Duration;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import ng.powerpay.notify.Language;
import ng.powerpay.platform.Json;
import ng.powerpay.platform.Seal;
import ng.powerpay.platform.Sha256;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The store of browsers that want to hear of something. Of one browser the newest ten stay, of one
 * purchase the newest five are told. The address, by which anybody could push, is kept sealed.
 */
public final class Subscriptions {

    private static final int MOST_OF_BROWSER = 10;
    private static final int MOST_OF_PURCHASE = 5;
    private static final int MOST_AT_ONCE = 1_000;
    private static final Duration LASTS = Duration.ofDays(30);
    private static final Duration PAUSE = Duration.ofMinutes(30);

    /** Where a browser is and how to seal for it; both keys in Base64 for addresses. */
    record Place(String endpoint, String p256dh, String auth) {

        Envelope.Browser browser() {
            var text = Base64.getUrlDecoder();
            return new Envelope.Browser(text.decode(p256dh), text.decode(auth));
        }
    }

    /**
     * What it wants to hear of: one of both.
     *
     * @param told how the company stands, as its owner knows
     */
    record Topic(
            @Nullable String purchase,
            @Nullable String company,
            @Nullable String told) {}

    /** One to push to. */
    record Subscribed(Place place, Language language) {}

    /** Who wants to hear that a company's standing changed, by number. */
    record Changed(String companyName, List<Long> subscriptions) {}

    private final JdbcClient jdbc;
    private final Seal seal;

    public Subscriptions(JdbcClient jdbc, Seal seal) {
        this.jdbc = jdbc;
        this.seal = seal;
    }

    /** Keeps it for 30 days; the same once more begins them anew. */
    void keep(Place place, Language language, Topic topic) {
        var hash = Sha256.of(place.endpoint());
        jdbc.sql("""
                with old as (
                  delete from push_subscription where id in (
                    select id from push_subscription where endpoint_hash = :hash
                      and (purchase_id, company) is distinct from (:purchase::text, :company::text)
                    order by id desc offset :others)),
                given as (
                  select :hash::bytea as hash, :purchase::text as purchase, :company::text as company)
                insert into push_subscription as s
                  (endpoint_hash, purchase_id, company, language, sealed, told, expires_at)
                select hash, purchase, company, :language, :sealed, :told, now() + make_interval(secs => :lasts)
                from given
                on conflict on constraint once do update set language = excluded.language,
                  sealed = excluded.sealed, told = excluded.told,
                  expires_at = case when s.expires_at is null then null else excluded.expires_at end""")
                .param("hash", hash)
                .param("others", MOST_OF_BROWSER - 1)
                .param("purchase", topic.purchase())
                .param("company", topic.company())
                .param("language", language.code())
                .param("sealed", seal.seal(owner(hash), Json.MAPPER.writeValueAsString(place)))
                .param("told", topic.told())
                .param("lasts", LASTS.toSeconds())
                .update();
    }

    /** All of this browser. */
    void end(String endpoint) {
        jdbc.sql("delete from push_subscription where endpoint_hash = ?")
                .param(Sha256.of(endpoint))
                .update();
    }

    /** @param to a purchase's reference, or the number of one */
    List<Subscribed> of(String to) {
        var isNumber = to.matches("[0-9]{1,18}");
        return jdbc.sql("select endpoint_hash, language, sealed from push_subscription where "
                        + (isNumber ? "id = ?::bigint" : "purchase_id = ?") + " order by id desc limit ?")
                .params(to, MOST_OF_PURCHASE)
                .query((row, _) -> new Subscribed(
                        Json.MAPPER.readValue(seal.open(owner(row.getBytes(1)), row.getBytes(3)), Place.class),
                        Language.of(row.getString(2))))
                .list();
    }

    /** Companies that somebody watches. */
    List<String> watched() {
        return jdbc.sql("select distinct company from push_subscription where company is not null")
                .query((row, _) -> row.getString(1))
                .list();
    }

    /**
     * Notes that a company stands so now, for a thousand who know otherwise and were not told in
     * the last half hour. Whom it was of use to once, it is kept for until ended.
     */
    Changed turn(String company, String standing) {
        var name = new String[] {company};
        var ids = jdbc.sql("""
                        with them as (
                          select id from push_subscription
                          where company = :company and told <> :standing
                            and (told_at is null or told_at < now() - make_interval(secs => :pause))
                          order by id limit :most for update skip locked)
                        update push_subscription s set told = :standing, told_at = now(), expires_at = null
                        from them, company c where s.id = them.id and c.code = s.company
                        returning s.id, c.name""")
                .param("company", company)
                .param("standing", standing)
                .param("pause", PAUSE.toSeconds())
                .param("most", MOST_AT_ONCE)
                .query((row, _) -> {
                    name[0] = row.getString(2);
                    return row.getLong(1);
                })
                .list();
        return new Changed(name[0], ids);
    }

    /** Those whose time is over. */
    public void forget() {
        jdbc.sql("delete from push_subscription where expires_at < now()").update();
    }

    private static String owner(byte[] hash) {
        return "push/" + HexFormat.of().formatHex(hash);
    }
}
