package ng.powerpay.ussd;

import java.util.Optional;
import ng.powerpay.notify.Language;
import ng.powerpay.platform.Kobo;
import ng.powerpay.vending.Meter;
import ng.powerpay.vending.MeterType;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The store of what a dialled menu cannot recompute. Every method is one statement. */
final class UssdNotes {

    /** A price that a screen named. */
    record Offer(Meter meter, Kobo amount, Kobo total) {}

    private static final String OFFER = "company, meter_type, meter_number, amount_kobo, total_kobo";

    private final JdbcClient jdbc;

    UssdNotes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Language language(String phone) {
        return jdbc.sql("select language from ussd_phone where phone = ?")
                .param(phone)
                .query((row, _) -> Language.of(row.getString(1)))
                .optional()
                .orElse(Language.EN);
    }

    void speak(String phone, Language language) {
        var sql = """
                insert into ussd_phone (phone, language) values (:phone, :language)
                on conflict (phone) do update set language = :language, at = now()""";
        jdbc.sql(sql).param("phone", phone).param("language", language.code()).update();
    }

    /** A screen names this price now; nothing once the session agreed to one. */
    void offer(byte[] session, byte[] shownAfter, Offer offer) {
        jdbc.sql("""
                insert into ussd_offer (session, shown_after, company, meter_type, meter_number, amount_kobo,
                  total_kobo)
                values (:session, :after, :company, :type, :number, :amount, :total)
                on conflict (session) do update set shown_after = :after, company = :company, meter_type = :type,
                  meter_number = :number, amount_kobo = :amount, total_kobo = :total, at = now()
                where not ussd_offer.agreed""")
                .param("session", session)
                .param("after", shownAfter)
                .param("company", offer.meter().company())
                .param("type", offer.meter().type().name())
                .param("number", offer.meter().number())
                .param("amount", offer.amount().amount())
                .param("total", offer.total().amount())
                .update();
    }

    /** Agrees to the price that stood on the screen before the last input; only the first time. */
    boolean agree(byte[] session, byte[] shownAfter) {
        return jdbc.sql("""
                update ussd_offer set agreed = true
                where session = :session and shown_after = :after and not agreed""")
                        .param("session", session)
                        .param("after", shownAfter)
                        .update()
                == 1;
    }

    /** What the session agreed to. */
    Optional<Offer> agreed(byte[] session) {
        return jdbc.sql("select " + OFFER + " from ussd_offer where session = ? and agreed")
                .param(session)
                .query((row, _) -> new Offer(
                        new Meter(row.getString(1), MeterType.valueOf(row.getString(2)), row.getString(3)),
                        new Kobo(row.getLong(4)),
                        new Kobo(row.getLong(5))))
                .optional();
    }

    /** Another screen was shown since. */
    void unsay(byte[] session) {
        jdbc.sql("delete from ussd_offer where session = ? and not agreed")
                .param(session)
                .update();
    }

    /** It could not be had at that price. */
    void withdraw(byte[] session) {
        jdbc.sql("delete from ussd_offer where session = ?").param(session).update();
    }

    /** Sessions last minutes; a phone that did not choose again for two years may be another's. */
    void forget() {
        jdbc.sql("delete from ussd_offer where at < now() - interval '1 day'").update();
        jdbc.sql("delete from ussd_phone where at < now() - interval '2 years'").update();
    }
}
