package ng.powerpay.customer;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import ng.powerpay.platform.Hmac;
import ng.powerpay.platform.Seal;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Who gave a BVN or NIN. The number itself goes no further than this class: kept are a keyed hash,
 * by which a second account with it is seen, and the last four digits, sealed.
 */
final class Identities {

    /** Which number. */
    enum Kind {
        BVN,
        NIN
    }

    record Kept(Kind kind, String lastFour) {}

    private final JdbcClient jdbc;
    private final Seal seal;
    private final CustomerConfig config;

    Identities(JdbcClient jdbc, Seal seal, CustomerConfig config) {
        this.jdbc = jdbc;
        this.seal = seal;
        this.config = config;
    }

    Optional<Kept> of(long account) {
        return jdbc.sql("select kind, last_four_sealed from account_identity where account_id = ?")
                .param(account)
                .query((row, _) -> new Kept(Kind.valueOf(row.getString(1)), seal.open(owner(account), row.getBytes(2))))
                .optional();
    }

    /**
     * Keeps it in place of the one before, and lets the account's phone pay as much as that allows;
     * not so after a chargeback, for nobody has checked the number.
     *
     * @return false when another account has this number
     */
    boolean keep(long account, Kind kind, String number) {
        try {
            jdbc.sql("""
                    with kept as (
                      insert into account_identity (account_id, kind, number_hash, last_four_sealed)
                      values (:account, :kind, :hash, :sealed)
                      on conflict (account_id) do update set kind = excluded.kind,
                        number_hash = excluded.number_hash, last_four_sealed = excluded.last_four_sealed, at = now()
                      returning account_id)
                    update customer_limit l set most_kobo = :most, reason = 'IDENTITY', at = now()
                    from kept k join account a on a.id = k.account_id
                    where l.phone = a.phone and l.most_kobo < :most and l.reason <> 'CHARGEBACK'""")
                    .param("account", account)
                    .param("kind", kind.name())
                    .param("hash", hash(kind, number))
                    .param("sealed", seal.seal(owner(account), number.substring(number.length() - 4)))
                    .param("most", config.identityLimit().amount())
                    .update();
            return true;
        } catch (DuplicateKeyException e) {
            return false;
        }
    }

    void remove(long account) {
        jdbc.sql("delete from account_identity where account_id = ?")
                .param(account)
                .update();
    }

    private String hash(Kind kind, String number) {
        return Hmac.hex("HmacSHA256", config.identitySecret(), (kind + ":" + number).getBytes(StandardCharsets.UTF_8));
    }

    private static String owner(long account) {
        return "identity of account " + account;
    }
}
