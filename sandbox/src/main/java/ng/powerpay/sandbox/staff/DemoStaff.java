package ng.powerpay.sandbox.staff;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import ng.powerpay.sandbox.platform.Json;
import ng.powerpay.sandbox.postgres.LocalDatabase;
import ng.powerpay.sandbox.provider.Secrets;

/**
 * Members of staff of every role, whose second factors this machine knows. The rows are put as the
 * owner of the database; the second factor is added by the shop's real routes, in a session put
 * beside them.
 */
public final class DemoStaff {

    /** One of them. All have the first member's password. */
    public record Member(String email, String name, List<String> roles) {}

    private static final List<Member> OTHERS = List.of(
            member("support", "Ngozi Support", "SUPPORT"),
            member("finance", "Femi Finance", "FINANCE"),
            member("finance2", "Halima Finance", "FINANCE"),
            member("operations", "Tunde Operations", "OPERATIONS"),
            member("administrator", "Amaka Administrator", "ADMINISTRATOR"),
            member("auditor", "Ibrahim Auditor", "AUDITOR"));

    private static final int TRIES = 200;

    private final Member first;
    private final LocalDatabase database;
    private final String shop;
    private final Secrets keys;
    private final Clock clock;
    private final HttpClient client = HttpClient.newHttpClient();

    /** @param first the shop's first member, that it makes itself */
    public DemoStaff(String first, LocalDatabase database, String shop, Secrets keys, Clock clock) {
        this.first = new Member(
                first, "First member", List.of("SUPPORT", "FINANCE", "OPERATIONS", "ADMINISTRATOR", "AUDITOR"));
        this.database = database;
        this.shop = shop;
        this.keys = keys;
        this.clock = clock;
    }

    private static Member member(String name, String shown, String role) {
        return new Member(name + "@powerpay.example", shown, List.of(role));
    }

    /** All of them, the first member first. */
    public List<Member> all() {
        return Stream.concat(Stream.of(first), OTHERS.stream()).toList();
    }

    /** The key of a member's second factor, if this machine added one. */
    public Optional<String> key(Member member) {
        return keys.known(name(member));
    }

    private static String name(Member member) {
        return "staff.totp." + member.email();
    }

    /** Makes whom there is not yet, and adds the second factors that this machine does not know. */
    public void enrol() throws IOException, SQLException, InterruptedException {
        try (var connection = DriverManager.getConnection(database.url(), database.user(), database.password())) {
            awaitFirst(connection);
            for (var member : OTHERS) {
                put(connection, member);
            }
            for (var member : all()) {
                if (key(member).isEmpty()) {
                    enrol(connection, member);
                }
            }
        }
    }

    /** The shop makes its first member beside its start. */
    private void awaitFirst(Connection connection) throws SQLException, InterruptedException {
        for (var i = 0; i < TRIES; i++) {
            try (var asked = connection.prepareStatement("select 1 from staff_member where email = ?")) {
                asked.setString(1, first.email());
                if (asked.executeQuery().next()) {
                    return;
                }
            }
            Thread.sleep(50);
        }
        throw new SQLException("the first member is not there");
    }

    private void put(Connection connection, Member member) throws SQLException {
        try (var made = connection.prepareStatement("""
                with fresh as (
                  insert into staff_member (email, name, password_hash)
                  select ?, ?, password_hash from staff_member where email = ?
                  on conflict (email) do nothing returning id)
                insert into staff_role (staff_id, role) select id, unnest(?) from fresh""")) {
            made.setString(1, member.email());
            made.setString(2, member.name());
            made.setString(3, first.email());
            made.setArray(4, connection.createArrayOf("text", member.roles().toArray()));
            made.executeUpdate();
        }
    }

    private void enrol(Connection connection, Member member) throws IOException, SQLException, InterruptedException {
        var cookie = secret();
        if (!openFor(connection, member, cookie)) {
            return;
        }
        var offer = Json.MAPPER.readTree(post("/v1/staff/me/authenticator", cookie, ""));
        var key = offer.path("secret").asString();
        // The code of half a minute ago, so that the one of now is still to be used.
        var code = Codes.at(key, clock.instant().minusSeconds(30));
        post("/v1/staff/me/authenticator/confirmations", cookie, Json.text(Map.of("code", code)));
        keys.keep(name(member), key);
    }

    private static String secret() {
        var bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** @return false where somebody added a second factor of their own */
    private static boolean openFor(Connection connection, Member member, String secret) throws SQLException {
        try (var opened = connection.prepareStatement("""
                insert into staff_session (secret_hash, id, staff_id, step, device, address, ends_at)
                select ?, left(md5(random()::text), 22), id, 'ENROL', 'This machine', '127.0.0.1',
                  now() + interval '1 minute'
                from staff_member where email = ? and totp_sealed is null and active""")) {
            opened.setBytes(1, sha256(secret));
            opened.setString(2, member.email());
            return opened.executeUpdate() == 1;
        }
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    private String post(String path, String cookie, String body) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(shop + path))
                .header("Cookie", "powerpay_staff=" + cookie)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        var answer = client.send(request, HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() >= 300) {
            throw new IOException(
                    path + ": " + answer.statusCode() + " " + answer.body().toLowerCase(Locale.ROOT));
        }
        return answer.body();
    }
}
