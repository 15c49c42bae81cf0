package ng.powerpay.bench.staff;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;

/** Somebody of the staff who is signed in, as the browser asks for them. */
final class Desk implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final String SECRET = "b".repeat(43);

    private static final String HIRE = """
            with member as (
              insert into staff_member (email, name, password_hash)
              values ('bench@powerpay.example', 'Bench', 'none') returning id),
            may as (
              insert into staff_role (staff_id, role)
              select id, unnest(array['SUPPORT', 'FINANCE', 'OPERATIONS', 'ADMINISTRATOR', 'AUDITOR']) from member)
            insert into staff_session (secret_hash, id, staff_id, step, device, address, shown_at, ends_at)
            select sha256(?::bytea), left(md5('bench'), 22), id, 'OPEN', 'a benchmark', 'here', now(),
              now() + interval '2 hours' from member""";

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String url;

    private Desk(String url) {
        this.url = url;
    }

    /** Signs in past the password: how long that takes is measured elsewhere. */
    static Desk open(String url, Connection database) throws SQLException {
        try (var hire = database.prepareStatement(HIRE)) {
            hire.setString(1, SECRET);
            hire.executeUpdate();
        }
        return new Desk(url);
    }

    String get(String path) throws IOException, InterruptedException {
        return send(path, BodyHandlers.ofString()).body();
    }

    InputStream stream(String path) throws IOException, InterruptedException {
        return send(path, BodyHandlers.ofInputStream()).body();
    }

    private <T> HttpResponse<T> send(String path, BodyHandler<T> handler) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(url + path))
                .timeout(PATIENCE)
                .header("Cookie", "powerpay_staff=" + SECRET)
                .build();
        var answer = client.send(request, handler);
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(path + " answered " + answer.statusCode() + " " + answer.body());
        }
        return answer;
    }

    @Override
    public void close() {
        client.close();
    }
}
