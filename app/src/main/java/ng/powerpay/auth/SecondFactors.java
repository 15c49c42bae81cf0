package ng.powerpay.auth;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import ng.powerpay.platform.Seal;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/**
 * The store of second factors: the sealed secret of an app, and what is left of ten recovery codes.
 */
public final class SecondFactors {

    /** What makes and hides them. */
    public record Tools(Seal seal, Totp totp, RecoveryCodes recovery) {}

    private final People people;
    private final JdbcClient jdbc;
    private final TransactionOperations together;
    private final Tools tools;

    public SecondFactors(People people, JdbcClient jdbc, TransactionOperations together, Tools tools) {
        this.people = people;
        this.jdbc = jdbc;
        this.together = together;
        this.tools = tools;
    }

    String called(long id) {
        return people.called(id);
    }

    /** Keeps a new secret, not in use until it is confirmed. */
    public String offer(long id) {
        var secret = Totp.fresh();
        jdbc.sql("update " + people.table + " set totp_offered = :sealed where id = :id")
                .param("sealed", tools.seal().seal(people.sealedFor(id), secret))
                .param("id", id)
                .update();
        return secret;
    }

    /**
     * Puts the offered secret in use, and makes recovery codes instead of those there are.
     *
     * @return empty when the code is not of the secret that was offered last
     */
    public Optional<List<String>> confirm(long id, String code) {
        var offered = sealed(id, "totp_offered");
        var step = step(id, offered, code);
        if (offered == null || step.isEmpty()) {
            return Optional.empty();
        }
        return Optional.ofNullable(together.execute(_ -> {
            var taken = jdbc.sql("update " + people.table
                            + " set totp_sealed = totp_offered, totp_offered = null, totp_step = :step"
                            + " where id = :id and totp_offered = :offered")
                    .param("step", step.getAsLong())
                    .param("id", id)
                    .param("offered", offered)
                    .update();
            return taken == 1 ? freshCodes(id) : null;
        }));
    }

    /** Ten new recovery codes in place of those there are. */
    public List<String> newCodes(long id) {
        return Objects.requireNonNull(together.execute(_ -> freshCodes(id)));
    }

    private List<String> freshCodes(long id) {
        forgetCodes(id);
        var codes = tools.recovery().fresh();
        for (var code : codes) {
            jdbc.sql("insert into " + codes() + " values (:id, :hash)")
                    .param("id", id)
                    .param("hash", tools.recovery().hash(called(id), code))
                    .update();
        }
        return codes;
    }

    private String codes() {
        return people.table("recovery_code") + " (" + people.key() + ", code_hash)";
    }

    private void forgetCodes(long id) {
        jdbc.sql("delete from " + people.table("recovery_code") + " where " + people.key() + " = :id")
                .param("id", id)
                .update();
    }

    /** Whether an app makes codes for it. */
    public boolean hasApp(long id) {
        return sealed(id, "totp_sealed") != null;
    }

    /** How many recovery codes are left. */
    public int codesLeft(long id) {
        return jdbc.sql("select count(*) from " + people.table("recovery_code") + " where " + people.key() + " = :id")
                .param("id", id)
                .query(Integer.class)
                .single();
    }

    /** Takes a code of the app or a recovery code; none twice. */
    public boolean take(long id, String code) {
        return Typed.isSixDigits(code) ? takeOfApp(id, code) : takeRecovery(id, code);
    }

    private boolean takeOfApp(long id, String code) {
        var step = step(id, sealed(id, "totp_sealed"), code);
        var sql = "update " + people.table
                + " set totp_step = :step"
                + " where id = :id and totp_sealed is not null and coalesce(totp_step, 0) < :step";
        return step.isPresent()
                && jdbc.sql(sql).param("step", step.getAsLong()).param("id", id).update() == 1;
    }

    private boolean takeRecovery(long id, String code) {
        var sql = "delete from " + people.table("recovery_code") + " where " + people.key()
                + " = :id and code_hash = :hash";
        return RecoveryCodes.isOne(code)
                && jdbc.sql(sql)
                                .param("id", id)
                                .param("hash", tools.recovery().hash(called(id), code))
                                .update()
                        == 1;
    }

    /** From now on there is none. */
    public void remove(long id) {
        together.executeWithoutResult(_ -> {
            jdbc.sql("update " + people.table
                            + " set totp_sealed = null, totp_offered = null, totp_step = null where id = :id")
                    .param("id", id)
                    .update();
            forgetCodes(id);
        });
    }

    private byte @Nullable [] sealed(long id, String column) {
        return jdbc.sql("select " + column + " from " + people.table + " where id = :id and " + column + " is not null")
                .param("id", id)
                .query((row, _) -> row.getBytes(1))
                .optional()
                .orElse(null);
    }

    private OptionalLong step(long id, byte @Nullable [] sealed, String code) {
        return sealed == null
                ? OptionalLong.empty()
                : tools.totp().stepOf(tools.seal().open(people.sealedFor(id), sealed), code);
    }
}
