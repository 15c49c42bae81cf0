package ng.powerpay.customer;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What is forgotten, and the proof of it. A purchase stays for good, with its money; after some
 * years nothing in it says whose it was.
 */
final class Retention {

    private static final Logger LOG = LoggerFactory.getLogger(Retention.class);
    private static final int TOGETHER = 500;
    private static final int MOST_ROUNDS = 100;

    /**
     * From where it stopped the last time to the age: with all of the last moment, so that none is
     * left out.
     */
    private static final String FORGET = """
            with mark as (select done_until from retention where what = 'purchase' for update),
            old as (
              select s.purchase_id, s.created_at from purchase_search s, mark
              where s.created_at > mark.done_until and s.created_at < now() - make_interval(days => :days)
              order by s.created_at fetch first :most rows with ties),
            forgotten as (
              update purchase p set phone = :nobody, email = null, customer_name = '', customer_address = null,
                input_hash = '', checkout_url = null, transfer_account = null
              from old where p.id = old.purchase_id),
            hidden as (
              update purchase_search s set phone = :nobody from old
              where s.created_at = old.created_at and s.purchase_id = old.purchase_id),
            unlinked as (
              delete from account_purchase a using old where a.purchase_id = old.purchase_id),
            marked as (
              update retention set done_until = (select max(created_at) from old)
              where what = 'purchase' and exists (select from old))
            select count(*) from old""";

    private final JdbcClient jdbc;
    private final Duration age;

    /** @param age of purchases that are made nobody's, in whole days */
    Retention(JdbcClient jdbc, Duration age) {
        this.jdbc = jdbc;
        this.age = age;
    }

    /** @return how many purchases lost names, phones and addresses */
    long run() {
        var all = 0L;
        for (var round = 0; round < MOST_ROUNDS; round++) {
            var some = jdbc.sql(FORGET)
                    .param("days", (int) age.toDays())
                    .param("most", TOGETHER)
                    .param("nobody", "+2340000000000")
                    .query(Long.class)
                    .single();
            all += some;
            if (some < TOGETHER) {
                break;
            }
        }
        if (all > 0) {
            LOG.info("{} purchases older than {} days say no more whose they were", all, age.toDays());
        }
        return all;
    }

    /** Notes that an account was ended. */
    void ended(String accountHash, String what) {
        jdbc.sql("insert into erasure (account_hash, what) values (?, ?)")
                .param(accountHash)
                .param(what)
                .update();
    }
}
