package ng.powerpay.account;

import ng.powerpay.auth.Secrets;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The store of browsers an account was used from: the 20 that were used last. */
final class AccountDevices {

    private final JdbcClient jdbc;

    AccountDevices(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Notes that this browser opens the account.
     *
     * @return whether its owner should be told: it is not known, and not the first
     */
    boolean isNews(long account, String mark) {
        var known = jdbc.sql("""
                update account_device set last_seen_at = now()
                where account_id = :account and secret_hash = :hash""")
                .param("account", account)
                .param("hash", Secrets.hash(mark))
                .update();
        return known == 0 && add(account, mark) > 0;
    }

    /** @return how many there were */
    private int add(long account, String mark) {
        var before = jdbc.sql("select count(*) from account_device where account_id = :account")
                .param("account", account)
                .query(Integer.class)
                .single();
        jdbc.sql("""
                with fresh as (
                  insert into account_device (account_id, secret_hash) values (:account, :hash)
                  on conflict (account_id, secret_hash) do nothing)
                delete from account_device where account_id = :account and secret_hash in (
                  select secret_hash from account_device where account_id = :account
                  order by last_seen_at desc offset 19)""")
                .param("account", account)
                .param("hash", Secrets.hash(mark))
                .update();
        return before;
    }
}
