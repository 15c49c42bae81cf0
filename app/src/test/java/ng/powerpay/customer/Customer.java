package ng.powerpay.customer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.UUID;
import ng.powerpay.Market;
import ng.powerpay.Shop;
import ng.powerpay.platform.Json;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Somebody with an account who is signed in, for tests. */
record Customer(Shop shop, long account, String secret, String phone) {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    /** Signed in a moment ago; the phone was verified long ago. */
    static Customer of(Shop shop, String phone) {
        var secret =
                (UUID.randomUUID() + "" + UUID.randomUUID()).replace("-", "").substring(0, 43);
        var account = shop.database()
                .sql("""
                        with made as (
                          insert into account (handle, phone, phone_verified_at, email, email_verified_at)
                          values (sha256(:phone::bytea), :phone, now() - interval '10 years',
                            right(:phone, 10) || '@example.ng', now()) returning id),
                        opened as (
                          insert into account_session (secret_hash, id, account_id, device, address, ends_at)
                          select sha256(:secret::bytea), left(:secret, 22), id, 'A test', '127.0.•.•',
                            now() + interval '1 hour' from made)
                        select id from made""")
                .param("phone", phone)
                .param("secret", secret)
                .query(Long.class)
                .single();
        return new Customer(shop, account, secret, phone);
    }

    String cookie() {
        return "powerpay_account=" + secret;
    }

    /** @param path after {@code /v1/account} */
    HttpResponse<String> send(String method, String path, @Nullable String body) throws Exception {
        return send(shop, method, path, body, cookie());
    }

    static HttpResponse<String> send(Shop shop, String method, String path, @Nullable String body, String cookie)
            throws Exception {
        var publisher = body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body);
        var request = HttpRequest.newBuilder(URI.create(shop.url() + "/v1/account" + path))
                .header("Cookie", cookie)
                .header("Content-Type", "application/json")
                .method(method, publisher)
                .build();
        return CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
    }

    JsonNode get(String path) throws Exception {
        return Market.json(send("GET", path, null));
    }

    JsonNode post(String path, Map<String, ?> body) throws Exception {
        return Market.json(send("POST", path, Json.MAPPER.writeValueAsString(body)));
    }

    /** @param code such as {@code 404 ITEM_NOT_FOUND} */
    void refused(String code, String method, String path, @Nullable String body) throws Exception {
        assertEquals(code, code(send(method, path, body)), method + " " + path);
    }

    static String code(HttpResponse<String> answer) {
        var body = answer.body().isEmpty() ? Json.MAPPER.createObjectNode() : Json.MAPPER.readTree(answer.body());
        return answer.statusCode() + " " + body.path("code").asString("");
    }

    /** Lets the session be old. */
    void longSignedIn() {
        shop.database()
                .sql("update account_session set started_at = now() - interval '1 hour' where account_id = ?")
                .param(account)
                .update();
    }
}
