package ng.powerpay.account;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import ng.powerpay.auth.RecoveryCodes;
import ng.powerpay.auth.Totp;
import ng.powerpay.platform.Seal;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/**
 * The store of second factors: the sealed secret of an app, and what is left of ten recovery codes.
 */
final class AccountSecondFactors {

    private final JdbcClient jdbc;
    private final TransactionOperations together;
    private final Seal seal;
    private final Totp totp;
    private final RecoveryCodes recovery;

    AccountSecondFactors(
            JdbcClient jdbc, TransactionOperations together, Seal seal, Totp totp, RecoveryCodes recovery) {
        this.jdbc = jdbc;
        this.together = together;
        this.seal = seal;
        this.totp = totp;
        this.recovery = recovery;
    }

    /** Keeps a new secret, not in use until it is confirmed. */
    String offer(long account) {
        var secret = Totp.fresh();
        jdbc.sql("update account set totp_offered = :sealed where id = :id")
                .param("sealed", seal.seal(owner(account), secret))
                .param("id", account)
                .update();
        return secret;
    }

    /**
     * Puts the offered secret in use, and makes recovery codes instead of those there are.
     *
     * @return empty when the code is not of the secret that was offered last
     */
    Optional<List<String>> confirm(long account, String code) {
        var offered = sealed(account, "totp_offered");
        var step = step(account, offered, code);
        if (offered == null || step.isEmpty()) {
            return Optional.empty();
        }
        return Optional.ofNullable(together.execute(_ -> {
            var taken = jdbc.sql("""
                    update account set totp_sealed = totp_offered, totp_offered = null, totp_step = :step
                    where id = :id and totp_offered = :offered""")
                    .param("step", step.getAsLong())
                    .param("id", account)
                    .param("offered", offered)
                    .update();
            return taken == 1 ? newCodes(account) : null;
        }));
    }

    private List<String> newCodes(long account) {
        forgetCodes(account);
        var codes = recovery.fresh();
        for (var code : codes) {
            jdbc.sql("insert into account_recovery_code (account_id, code_hash) values (:id, :hash)")
                    .param("id", account)
                    .param("hash", recovery.hash(Long.toString(account), code))
                    .update();
        }
        return codes;
    }

    private void forgetCodes(long account) {
        jdbc.sql("delete from account_recovery_code where account_id = :id")
                .param("id", account)
                .update();
    }

    /** Takes a code of the app or a recovery code; none twice. */
    boolean take(long account, String code) {
        return Typed.isSixDigits(code) ? takeOfApp(account, code) : takeRecovery(account, code);
    }

    private boolean takeOfApp(long account, String code) {
        var step = step(account, sealed(account, "totp_sealed"), code);
        return step.isPresent()
                && jdbc.sql("""
                        update account set totp_step = :step
                        where id = :id and totp_sealed is not null and coalesce(totp_step, 0) < :step""")
                                .param("step", step.getAsLong())
                                .param("id", account)
                                .update()
                        == 1;
    }

    private boolean takeRecovery(long account, String code) {
        return RecoveryCodes.isOne(code)
                && jdbc.sql("delete from account_recovery_code where account_id = :id and code_hash = :hash")
                                .param("id", account)
                                .param("hash", recovery.hash(Long.toString(account), code))
                                .update()
                        == 1;
    }

    /** From now on there is none. */
    void remove(long account) {
        together.executeWithoutResult(_ -> {
            jdbc.sql("update account set totp_sealed = null, totp_offered = null, totp_step = null where id = :id")
                    .param("id", account)
                    .update();
            forgetCodes(account);
        });
    }

    private byte @Nullable [] sealed(long account, String column) {
        return jdbc.sql("select " + column + " from account where id = :id and " + column + " is not null")
                .param("id", account)
                .query((row, _) -> row.getBytes(1))
                .optional()
                .orElse(null);
    }

    private OptionalLong step(long account, byte @Nullable [] sealed, String code) {
        return sealed == null ? OptionalLong.empty() : totp.stepOf(seal.open(owner(account), sealed), code);
    }

    private static String owner(long account) {
        return "totp of account " + account;
    }
}
