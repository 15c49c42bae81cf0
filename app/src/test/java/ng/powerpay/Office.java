package ng.powerpay;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import javax.crypto.spec.SecretKeySpec;
import ng.powerpay.platform.Json;
import ng.powerpay.role.Role;
import org.bouncycastle.util.encoders.Base32;
import tools.jackson.databind.JsonNode;

/** Members of staff at their desks, for tests: signed in, each with a session of their own. */
public final class Office {

    public static final String ADA = "ada@powerpay.example";
    public static final String BOLA = "bola@powerpay.example";

    private final Shop shop;

    public Office(Shop shop) {
        this.shop = shop;
        hire(ADA, Role.values());
        hire(BOLA, Role.values());
    }

    /** Somebody with these roles, signed in, whose second factor was shown a moment ago. */
    public void hire(String email, Role... roles) {
        shop.database()
                .sql("""
                        with member as (
                          insert into staff_member (email, name, password_hash)
                          values (:email, :email, 'none') returning id),
                        may as (insert into staff_role (staff_id, role) select id, unnest(:roles::text[]) from member)
                        insert into staff_session (secret_hash, id, staff_id, step, device, address, shown_at, ends_at)
                        select sha256(:secret::bytea), left(md5(:email), 22), id, 'OPEN', 'a test', 'here',
                          now() + interval '1 hour', now() + interval '2 hours' from member""")
                .param("email", email)
                .param("roles", Arrays.stream(roles).map(Role::name).toArray(String[]::new))
                .param("secret", secret(email))
                .update();
    }

    private static String secret(String email) {
        return email.replaceAll("[^a-z]", "").repeat(43).substring(0, 43);
    }

    /**
     * Signs a member in by the password, adding an app as the second factor; headers as given.
     *
     * @return the last answer, with the cookie that opens
     */
    public static HttpResponse<String> enter(Shop shop, String email, String password, String... headers)
            throws Exception {
        var form = Json.MAPPER.writeValueAsString(Map.of("email", email, "password", password));
        var halfway = opened(shop.post("/v1/staff/sessions", form, headers));
        var with =
                Stream.concat(Stream.of("Cookie", halfway), Stream.of(headers)).toArray(String[]::new);
        var offer = Market.json(shop.post("/v1/staff/me/authenticator", "", with));
        var code = "{\"code\":\"" + code(offer.path("secret").asString(), 0) + "\"}";
        return shop.post("/v1/staff/me/authenticator/confirmations", code, with);
    }

    /** The session of an answer, for the header Cookie. */
    public static String opened(HttpResponse<String> answer) {
        return answer.headers().allValues("Set-Cookie").stream()
                .filter(cookie -> cookie.startsWith("powerpay_staff="))
                .map(cookie -> cookie.substring(0, cookie.indexOf(';')))
                .findFirst()
                .orElseThrow(() -> new AssertionError(answer.statusCode() + " " + answer.body()));
    }

    /** What an app with this secret shows, so many half minutes from now. */
    public static String code(String secret, int step) throws Exception {
        var key = new SecretKeySpec(Base32.decode(secret), "HmacSHA1");
        var when = Instant.ofEpochSecond((Instant.now().getEpochSecond() / 30 + step) * 30);
        return new TimeBasedOneTimePasswordGenerator().generateOneTimePasswordString(key, when);
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
