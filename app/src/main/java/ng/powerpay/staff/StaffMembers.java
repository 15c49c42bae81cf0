package ng.powerpay.staff;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import javax.sql.DataSource;
import ng.powerpay.platform.ErrorCode;
import ng.powerpay.platform.Problem;
import ng.powerpay.role.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The store of people who work here and of what each may do. */
public final class StaffMembers {

    /**
     * Somebody who works here, or did. {@code version} grows when roles or {@code active} change.
     */
    public record Member(long id, String email, String name, boolean active, Set<Role> roles, long version) {}

    /** What opens the door: null while invited. */
    record Lock(long id, @Nullable String hash) {}

    private static final String SEE = """
            select m.id, m.email, m.name, m.active, m.version,
              array(select r.role from staff_role r where r.staff_id = m.id order by r.role)
            from staff_member m""";

    private final JdbcClient jdbc;
    private volatile CompletableFuture<?> expected = CompletableFuture.completedFuture(null);

    StaffMembers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** For a command beside the server. */
    public static StaffMembers in(DataSource database) {
        return new StaffMembers(JdbcClient.create(database));
    }

    static String plain(String email) {
        return email.strip().toLowerCase(Locale.ROOT);
    }

    /** Somebody is about to be added, beside the start: whoever signs in waits for it. */
    void expect(Runnable adding) {
        expected = CompletableFuture.runAsync(
                adding, task -> Thread.ofPlatform().daemon().name("staff").start(task));
    }

    Optional<Lock> lock(String email) {
        expected.join();
        return jdbc.sql("select id, password_hash from staff_member where email = :email and active")
                .param("email", plain(email))
                .query((row, _) -> new Lock(row.getLong(1), row.getString(2)))
                .optional();
    }

    /** @throws Problem MEMBER_NOT_FOUND */
    public Member of(long id) {
        return one("m.id = :value", id);
    }

    /** @throws Problem MEMBER_NOT_FOUND */
    public Member of(String email) {
        return one("m.email = :value", plain(email));
    }

    private Member one(String which, Object value) {
        return jdbc.sql(SEE + " where " + which)
                .param("value", value)
                .query((row, _) -> member(row))
                .optional()
                .orElseThrow(() -> Problem.of(ErrorCode.MEMBER_NOT_FOUND, "Nobody of this name works here."));
    }

    /** All, those who left too, by e-mail; 500 at most. */
    public List<Member> all() {
        return jdbc.sql(SEE + " order by m.email limit 500")
                .query((row, _) -> member(row))
                .list();
    }

    private static Member member(ResultSet row) throws SQLException {
        var roles = (String[]) row.getArray(6).getArray();
        return new Member(
                row.getLong(1), row.getString(2), row.getString(3), row.getBoolean(4), set(roles), row.getLong(5));
    }

    static Set<Role> set(String[] roles) {
        var set = EnumSet.noneOf(Role.class);
        Arrays.stream(roles).map(Role::valueOf).forEach(set::add);
        return set;
    }

    /** @return the new member's number; empty when there is one of this e-mail */
    public Optional<Long> add(String email, String name, @Nullable String hash) {
        return jdbc.sql("""
                insert into staff_member (email, name, password_hash) values (:email, :name, :hash)
                on conflict (email) do nothing returning id""")
                .param("email", plain(email))
                .param("name", name)
                .param("hash", hash)
                .query(Long.class)
                .optional();
    }

    /** In place of those there are. */
    public void give(long id, Set<Role> roles) {
        var names = roles.stream().map(Role::name).toArray(String[]::new);
        jdbc.sql("delete from staff_role where staff_id = :id and role <> all (:roles)")
                .param("id", id)
                .param("roles", names)
                .update();
        jdbc.sql("insert into staff_role (staff_id, role) select :id, unnest(:roles::text[]) on conflict do nothing")
                .param("id", id)
                .param("roles", names)
                .update();
    }

    /** @return false when it has changed since this version was seen */
    public boolean change(long id, long version, boolean active) {
        return jdbc.sql("""
                update staff_member set active = :active, version = version + 1
                where id = :id and version = :version""")
                        .param("id", id)
                        .param("version", version)
                        .param("active", active)
                        .update()
                == 1;
    }

    /**
     * How many active administrators there are besides this member; nobody else changes them
     * meanwhile.
     */
    public long otherAdministrators(long id) {
        return jdbc.sql("""
                select count(*) from (select m.id from staff_member m
                  join staff_role r on r.staff_id = m.id and r.role = 'ADMINISTRATOR'
                  where m.active and m.id <> :id for update of m) others""").param("id", id).query(Long.class).single();
    }

    void setPassword(long id, String hash) {
        jdbc.sql("update staff_member set password_hash = :hash where id = :id")
                .param("hash", hash)
                .param("id", id)
                .update();
    }

    Optional<String> passwordHash(long id) {
        return jdbc.sql("select password_hash from staff_member where id = :id and password_hash is not null")
                .param("id", id)
                .query(String.class)
                .optional();
    }

    byte[] handle(long id) {
        return jdbc.sql("select handle from staff_member where id = :id")
                .param("id", id)
                .query((row, _) -> row.getBytes(1))
                .single();
    }
}
