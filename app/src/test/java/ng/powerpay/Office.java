package ng.powerpay;

import java.net.http.HttpResponse;
import java.util.UUID;
import ng.powerpay.platform.Json;
import tools.jackson.databind.JsonNode;

/** Members of staff at their desks, for tests: signed in, each with a session of their own. */
public final class Office {

    public static final String ADA = "ada@powerpay.example";
    public static final String BOLA = "bola@powerpay.example";

    private final Shop shop;

    public Office(Shop shop) {
        this.shop = shop;
        hire(ADA);
        hire(BOLA);
    }

    private void hire(String email) {
        shop.database()
                .sql("""
                        with member as (
                          insert into staff_member (email, name, password_hash)
                          values (:email, :email, 'none') returning id)
                        insert into staff_session (secret_hash, staff_id, expires_at)
                        select sha256(:secret::bytea), id, now() + interval '1 hour' from member""")
                .param("email", email)
                .param("secret", secret(email))
                .update();
    }

    private static String secret(String email) {
        return email.repeat(4).replaceAll("[^a-z]", "").repeat(2).substring(0, 64);
    }

    public static String cookie(String who) {
        return "powerpay_staff=" + secret(who);
    }

    public HttpResponse<String> get(String who, String path) throws Exception {
        return shop.get(path, "Cookie", cookie(who));
    }

    public HttpResponse<String> post(String who, String path, String body) throws Exception {
        var key = UUID.randomUUID().toString();
        return shop.post(path, body, "Cookie", cookie(who), "Idempotency-Key", key);
    }

    /** The newest case of this kind about this subject. */
    public long caseOf(String subject, String kind) {
        return shop.database()
                .sql("select max(id) from review_case where subject = :subject and kind = :kind")
                .param("subject", subject)
                .param("kind", kind)
                .query(Long.class)
                .single();
    }

    public JsonNode see(long id) throws Exception {
        return Market.json(get(ADA, "/v1/staff/cases/" + id));
    }

    /** @param fields more fields of the decision, each with a comma before it */
    public HttpResponse<String> decide(String who, long id, String action, String fields) throws Exception {
        var body = "{\"action\":\"" + action + "\"" + fields + "}";
        return post(who, "/v1/staff/cases/" + id + "/decision", body);
    }

    public static String code(HttpResponse<String> answer) {
        return answer.statusCode() + " "
                + Json.MAPPER.readTree(answer.body()).path("code").asString("");
    }
}
