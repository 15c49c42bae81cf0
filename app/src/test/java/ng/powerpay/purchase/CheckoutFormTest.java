package ng.powerpay.purchase;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import ng.powerpay.Market;
import ng.powerpay.Shop;
import ng.powerpay.platform.Json;
import ng.powerpay.remote.Remote;
import ng.powerpay.remote.Stand;
import ng.powerpay.sandbox.meter.Account;
import ng.powerpay.sandbox.meter.Accounts;
import ng.powerpay.sandbox.meter.Scenario;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.web.util.HtmlUtils;
import tools.jackson.databind.JsonNode;

/** A gateway whose page is opened by a form of the customer's own browser, from order to token. */
class CheckoutFormTest {

    private static final Pattern INPUT = Pattern.compile("name=\"([^\"]+)\" value=\"([^\"]*)\"");
    private static final Pattern ACTION = Pattern.compile("action=\"([^\"]+)\"");
    private static Stand stand;
    private static Shop shop;

    @BeforeAll
    static void open() {
        stand = new Stand();
        var environment = new HashMap<>(stand.sandbox.variables());
        environment.putAll(Map.of(
                "POWERPAY_GATEWAYS", "interswitch",
                "POWERPAY_VENDORS", "quickteller",
                "POWERPAY_REQUESTS_PER_MINUTE", "100000"));
        shop = new Shop(environment);
    }

    @AfterAll
    static void close() {
        shop.close();
        stand.close();
    }

    private static JsonNode place(Account account) throws Exception {
        var meter =
                "company=%s&type=PREPAID&number=%s".formatted(account.company().code(), account.number());
        var quote = Market.json(shop.get("/v1/quote?" + meter + "&amountKobo=1000000"));
        var order = new HashMap<String, Object>(Map.of(
                "company",
                account.company().code(),
                "type",
                "PREPAID",
                "number",
                account.number(),
                "amountKobo",
                1_000_000,
                "totalKobo",
                quote.path("totalKobo").asLong(),
                "phone",
                Market.PHONE));
        order.put("email", "ada@example.ng");
        return Market.json(shop.post(
                "/v1/purchases",
                Json.MAPPER.writeValueAsString(order),
                "Idempotency-Key",
                account.number() + "-" + System.nanoTime()));
    }

    private static Account meter(Scenario scenario) {
        return new Accounts()
                .all().stream()
                        .filter(one -> one.scenario() == scenario && one.prepaid())
                        .findFirst()
                        .orElseThrow();
    }

    private static Map<String, String> inputs(String page) {
        return INPUT.matcher(page)
                .results()
                .collect(Collectors.toMap(it -> it.group(1), it -> HtmlUtils.htmlUnescape(it.group(2))));
    }

    private static String path(JsonNode purchase) {
        return URI.create(purchase.path("checkoutUrl").asString()).getPath();
    }

    private static JsonNode until(JsonNode purchase, String state) throws Exception {
        var id = purchase.path("id").asString();
        for (var i = 0; i < 150; i++) {
            var now = Market.json(shop.get("/v1/purchases/" + id, "Phone-Last-Four", "4567"));
            if (now.path("state").asString().equals(state)) {
                return now;
            }
            shop.database()
                    .sql("update purchase set due_at = now() where id = :id and due_at > now() + interval '2 seconds'")
                    .param("id", id)
                    .update();
            shop.database()
                    .sql("update refund set due_at = now() where purchase_id = :id and due_at > now()")
                    .param("id", id)
                    .update();
            Thread.sleep(100);
        }
        throw new AssertionError("not " + state + ": " + shop.get("/v1/purchases/" + id, "Phone-Last-Four", "4567"));
    }

    /** Posts the form as a browser does and pays on the page where it leads. */
    private static void pay(String page) throws Exception {
        var action = ACTION.matcher(page);
        assertTrue(action.find(), page);
        var checkout = stand.led(URI.create(HtmlUtils.htmlUnescape(action.group(1))), Remote.query(inputs(page)));
        stand.form(checkout, "channel=card&outcome=success");
    }

    @Test
    void theFormLeadsToThePageAndThePaymentToTheToken() throws Exception {
        var purchase = place(meter(Scenario.NORMAL));
        var form = shop.get(path(purchase));
        assertEquals(200, form.statusCode());
        assertEquals("566", inputs(form.body()).get("currency"));
        pay(form.body());
        until(purchase, "VENDED");
        var paid = stand.sandbox.gatewayBook("interswitch").payments().stream()
                .filter(it -> it.reference().equals(inputs(form.body()).get("txn_ref")))
                .findFirst()
                .orElseThrow();
        assertEquals(Long.toString(paid.paidKobo()), inputs(form.body()).get("amount"));
        var sale = stand.sandbox.sales("quickteller").getLast();
        var tokens = Market.json(shop.get("/v1/purchases/" + purchase.path("id").asString(), "Phone-Last-Four", "4567"))
                .toString()
                .replaceAll("[ -]", "");
        assertTrue(tokens.contains(sale.tokens().getFirst()), tokens);
        var after = shop.get(path(purchase));
        assertEquals(303, after.statusCode());
        assertTrue(after.headers()
                .firstValue("Location")
                .orElseThrow()
                .endsWith("/p/" + purchase.path("id").asString()));
    }

    @Test
    void whatIsNotDeliveredGoesBackByTheGatewaysOwnReference() throws Exception {
        var purchase = place(meter(Scenario.FAILED));
        pay(shop.get(path(purchase)).body());
        until(purchase, "REFUNDED");
        var refund = stand.sandbox.gatewayBook("interswitch").refunds().getLast();
        var paid = stand.sandbox.gatewayBook("interswitch").payments().stream()
                .filter(it -> it.reference().equals(refund.reference()))
                .findFirst()
                .orElseThrow();
        assertEquals(paid.paidKobo(), refund.amountKobo());
    }

    @Test
    void strangersSeeThePriceAndNobodysName() throws Exception {
        var account = meter(Scenario.BONUS);
        var body = shop.get(path(place(account))).body();
        assertFalse(body.contains(account.owner().name()), body);
        assertFalse(body.contains("ada@example.ng"), body);
        assertFalse(body.contains(account.number()), body);
    }

    /**
     * Browsers obey every policy that they are given, so there must be one, and it must let the
     * script run.
     */
    @Test
    void theOnePolicyLetsTheFormGoAndNothingElse() throws Exception {
        var form = shop.get(path(place(meter(Scenario.ARREARS))));
        var policies = form.headers().allValues("Content-Security-Policy");
        assertEquals(1, policies.size(), policies.toString());
        var script = form.body().replaceAll("(?s).*<script>(.*)</script>.*", "$1");
        var hash = java.security.MessageDigest.getInstance("SHA-256").digest(script.getBytes(StandardCharsets.UTF_8));
        var source = "'sha256-" + java.util.Base64.getEncoder().encodeToString(hash) + "'";
        assertTrue(policies.getFirst().contains("script-src " + source + ";"), policies.toString());
        assertTrue(policies.getFirst().contains("form-action " + stand.sandbox.url()), policies.toString());
    }

    @Test
    void nobodyElsesReferenceOpensAForm() throws Exception {
        for (var id : List.of("PP0000000000", "x", "%3Cscript%3E")) {
            assertEquals(
                    404,
                    shop.get("/v1/checkout-forms/" + URLEncoder.encode(id, StandardCharsets.UTF_8))
                            .statusCode());
        }
    }

    @Test
    void theGatewaySendsItsCustomersBackByAForm() throws Exception {
        var answer =
                shop.post("/v1/checkout-returns/PP7K2M9QXD4T", "txnref=PP7K2M9QXD4T&resp=00", "Accept", "text/html");
        assertEquals(303, answer.statusCode());
        var to = answer.headers().firstValue("Location").orElseThrow();
        assertEquals("http://127.0.0.1:8080/p/PP7K2M9QXD4T?reference=PP7K2M9QXD4T", to);
        assertEquals(404, shop.get("/v1/checkout-returns/nothing").statusCode());
    }
}
