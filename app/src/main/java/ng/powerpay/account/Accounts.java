package ng.powerpay.account;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import ng.powerpay.auth.Secrets;
import ng.powerpay.notify.Language;
import ng.powerpay.platform.ErrorCode;
import ng.powerpay.platform.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** The store of accounts: who they are. */
final class Accounts {

    /** One of them. {@code handle} is what authenticators know it by. */
    record Account(
            long id,
            byte[] handle,
            @Nullable String phone,
            @Nullable String email,
            @Nullable String name,
            Language language,
            boolean hasPassword,
            boolean secondFactor,
            Instant createdAt) {

        /** By what its owner knows it. */
        Contact contact() {
            return Contact.kept(Objects.requireNonNull(phone == null ? email : phone));
        }
    }

    /** Somebody who showed to have a contact. */
    record Found(long id, boolean isNew) {}

    /** Somebody who may know a password; {@code hash} is null when there is none to know. */
    record Lock(long id, @Nullable String hash) {}

    private final JdbcClient jdbc;
    private final TransactionOperations together;
    private final Supplier<List<AccountMade>> listeners;

    Accounts(JdbcClient jdbc, TransactionOperations together, Supplier<List<AccountMade>> listeners) {
        this.jdbc = jdbc;
        this.together = together;
        this.listeners = listeners;
    }

    /** Empty when it was deleted a moment ago. */
    Optional<Account> find(long id) {
        return jdbc.sql("""
                select id, handle, phone, email, name, language, password_hash is not null,
                    totp_sealed is not null, created_at
                from account where id = :id""")
                .param("id", id)
                .query((row, _) -> new Account(
                        row.getLong(1),
                        row.getBytes(2),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5),
                        Language.of(row.getString(6)),
                        row.getBoolean(7),
                        row.getBoolean(8),
                        row.getObject(9, OffsetDateTime.class).toInstant()))
                .optional();
    }

    /** The same for who is signed in. */
    Account of(long id) {
        return find(id).orElseThrow(() -> Problem.of(ErrorCode.SIGN_IN_REQUIRED, "This account is deleted."));
    }

    /** The account of whoever has this contact; makes one for who has none, and tells of it. */
    Found findOrMake(Contact contact, String language) {
        var known = idOf(contact);
        return known.map(id -> new Found(id, false))
                .orElseGet(() -> Objects.requireNonNull(together.execute(_ -> make(contact, language))));
    }

    private Found make(Contact contact, String language) {
        var made = jdbc.sql("""
                insert into account (handle, %1$s, %1$s_verified_at, language)
                values (:handle, :address, now(), :language)
                on conflict (%1$s) do nothing returning id""".formatted(contact.column()))
                .param("handle", Secrets.bytes(32))
                .param("address", contact.address())
                .param("language", language)
                .query(Long.class)
                .optional();
        made.ifPresent(id -> listeners.get().forEach(listener -> listener.made(id)));
        return new Found(made.or(() -> idOf(contact)).orElseThrow(), made.isPresent());
    }

    private Optional<Long> idOf(Contact contact) {
        return jdbc.sql("select id from account where " + contact.column() + " = :address")
                .param("address", contact.address())
                .query(Long.class)
                .optional();
    }

    /**
     * Gives the account this phone or e-mail instead of the one it had.
     *
     * @throws Problem CONTACT_TAKEN
     */
    void give(long id, Contact contact) {
        try {
            jdbc.sql("update account set %1$s = :address, %1$s_verified_at = now() where id = :id"
                            .formatted(contact.column()))
                    .param("address", contact.address())
                    .param("id", id)
                    .update();
        } catch (DuplicateKeyException e) {
            throw Problem.of(
                    ErrorCode.CONTACT_TAKEN, "Another account has it already. Sign in there, or use another one.");
        }
    }

    /** @param name null: none from now on */
    void rename(long id, @Nullable String name) {
        jdbc.sql("update account set name = :name where id = :id")
                .param("name", name)
                .param("id", id)
                .update();
    }

    void speak(long id, Language language) {
        jdbc.sql("update account set language = :language where id = :id")
                .param("language", language.code())
                .param("id", id)
                .update();
    }

    Optional<Lock> lock(Contact contact) {
        return jdbc.sql("select id, password_hash from account where " + contact.column() + " = :address")
                .param("address", contact.address())
                .query((row, _) -> new Lock(row.getLong(1), row.getString(2)))
                .optional();
    }

    @Nullable
    String passwordHash(long id) {
        return jdbc.sql("select id, password_hash from account where id = :id")
                .param("id", id)
                .query((row, _) -> new Lock(row.getLong(1), row.getString(2)))
                .optional()
                .map(Lock::hash)
                .orElse(null);
    }

    /** @param hash null: none from now on */
    void lock(long id, @Nullable String hash) {
        jdbc.sql("update account set password_hash = :hash where id = :id")
                .param("hash", hash)
                .param("id", id)
                .update();
    }
}
