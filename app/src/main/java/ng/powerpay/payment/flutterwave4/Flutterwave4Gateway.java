package ng.powerpay.payment.flutterwave4;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import ng.powerpay.payment.AccountOffer;
import ng.powerpay.payment.Checkout;
import ng.powerpay.payment.CheckoutRequest;
import ng.powerpay.payment.Gateway;
import ng.powerpay.payment.Patience;
import ng.powerpay.payment.PaymentStatus;
import ng.powerpay.payment.RefundRequest;
import ng.powerpay.payment.RefundStatus;
import ng.powerpay.payment.Statements;
import ng.powerpay.payment.Transfer;
import ng.powerpay.payment.Way;
import ng.powerpay.payment.Webhook;
import ng.powerpay.payment.flutterwave4.Flutterwave4Provider.Plain;
import ng.powerpay.payment.flutterwave4.Flutterwave4Provider.Secrets;
import ng.powerpay.payment.flutterwave4.Flutterwave4Provider.Terms;
import ng.powerpay.payment.flutterwave4.Flutterwave4Provider.Ways;
import ng.powerpay.platform.Hmac;
import ng.powerpay.platform.Kobo;
import ng.powerpay.remote.AccessToken;
import ng.powerpay.remote.Answer;
import ng.powerpay.remote.Http;
import ng.powerpay.remote.Provider.Means;
import ng.powerpay.remote.Remote;

/** Flutterwave's fourth API as a gateway. Its amounts are naira. */
final class Flutterwave4Gateway implements Gateway, Statements {

    private static final int MOST_PAGES_OF_REFUNDS = 2;
    private static final Duration LIFE_STEP = Duration.ofMinutes(10);
    private static final Duration SHORTEST_LIFE = Duration.ofMinutes(1);

    private final Remote orders;
    private final Remote questions;
    private final Remote login;
    private final AccessToken token;
    private final Secrets secrets;
    private final Terms terms;
    private final Clock clock;

    Flutterwave4Gateway(Ways ways, Secrets secrets, Terms terms, Means means) {
        this.orders = new Remote(ways.orders(), means.sender());
        this.questions = new Remote(ways.questions(), means.sender());
        this.login = new Remote(ways.login(), means.sender());
        this.token = new AccessToken(this::signIn, means.clock());
        this.secrets = secrets;
        this.terms = terms;
        this.clock = means.clock();
    }

    private Optional<AccessToken.Granted> signIn() {
        var fields = Map.of(
                "grant_type", "client_credentials",
                "client_id", secrets.clientId(),
                "client_secret", secrets.clientSecret());
        return Flutterwave4Answers.granted(login.form("token", Map.of(), fields));
    }

    @Override
    public String name() {
        return "flutterwave4";
    }

    @Override
    public String label() {
        return "Flutterwave (wallet)";
    }

    /** Cards would pass through our hands here: it has no page that takes them. */
    @Override
    public Set<Way> ways() {
        return Set.of(Way.TRANSFER);
    }

    @Override
    public Checkout open(CheckoutRequest request) {
        var body = order(request);
        body.put("customer", customer(request.payer()));
        body.put("payment_method", Map.of("type", terms.wallet(), terms.wallet(), Map.of()));
        body.put("redirect_url", request.returnTo().toString());
        return Flutterwave4Answers.checkout(
                post(orders, "orchestration/direct-charges", "open-" + request.reference(), body));
    }

    private static Map<String, Object> order(CheckoutRequest request) {
        var order = new HashMap<String, Object>();
        order.put("reference", request.reference());
        order.put("amount", naira(request.total()));
        order.put("currency", "NGN");
        return order;
    }

    private static BigDecimal naira(Kobo amount) {
        return new BigDecimal(amount.toNaira());
    }

    private static Map<String, Object> customer(CheckoutRequest.Payer payer) {
        var customer = new HashMap<String, Object>(Map.of("email", payer.email()));
        var names = payer.name().strip().split("\\s+", 2);
        if (names.length == 2) {
            customer.put("name", Map.of("first", names[0], "last", names[1]));
        }
        if (payer.phone().matches("\\+234\\d{10}")) {
            customer.put(
                    "phone",
                    Map.of("country_code", "234", "number", payer.phone().substring(4)));
        }
        return customer;
    }

    /** They take one order under a reference: the page of a wallet or the account. */
    @Override
    public AccountOffer accounts() {
        return AccountOffer.INSTEAD_OF_PAGE;
    }

    /** An account is a customer's, who has to be known there first. */
    @Override
    public Transfer transfer(CheckoutRequest request, Instant until) {
        var email = request.payer().email();
        var operation = "customer-" + request.reference();
        var made = post(questions, "customers", operation, customer(request.payer()));
        var known = made.status() == 409
                ? post(questions, "customers/search", "find-" + operation, Map.of("email", email))
                : made;
        var customer = Flutterwave4Answers.id(known);
        if (customer == null) {
            return new Transfer.Unavailable("the customer: " + known.why());
        }
        var body = order(request);
        body.put("customer_id", customer);
        body.put("account_type", "dynamic");
        body.put("expiry", life(Duration.between(clock.instant(), until)).toSeconds());
        body.put("narration", terms.accountName());
        var answer = post(orders, "virtual-accounts", "account-" + request.reference(), body);
        return Flutterwave4Answers.account(answer, request, terms.accountName());
    }

    /** In steps, so that an order whose answer was lost is sent again as it was. */
    private Duration life(Duration left) {
        var most = left.compareTo(terms.accountLife()) < 0 ? left : terms.accountLife();
        var step = most.compareTo(LIFE_STEP) < 0 ? SHORTEST_LIFE : LIFE_STEP;
        return step.multipliedBy(Math.max(1, most.dividedBy(step)));
    }

    @Override
    public PaymentStatus verify(String reference, Kobo asked) {
        return Flutterwave4Answers.payment(known(reference), reference, terms.fees());
    }

    private Answer known(String reference) {
        return get("charges?reference=" + Remote.encoded(reference), "charge-" + reference);
    }

    @Override
    public RefundStatus refundStatus(RefundRequest refund) {
        var known = known(refund.payment());
        var charge = Flutterwave4Answers.charge(known, refund.payment());
        var since = Flutterwave4Answers.at(charge);
        if (since == null) {
            return new RefundStatus.Unknown("the payment itself: " + known.why());
        }
        var path = "refunds?size=50&from=" + since.minus(Duration.ofDays(1)) + "&page=";
        for (var page = 1; page <= MOST_PAGES_OF_REFUNDS; page++) {
            var found = Flutterwave4Answers.find(get(path + page, "refund-" + refund.key()), charge, refund);
            if (found != null) {
                return found;
            }
        }
        return new RefundStatus.Unknown("there are too many refunds to look through");
    }

    @Override
    public RefundStatus refund(RefundRequest refund) {
        var known = known(refund.payment());
        var charge = Flutterwave4Answers.charge(known, refund.payment());
        var id = charge.path("id").asString("");
        if (id.isEmpty()) {
            return new RefundStatus.Unknown("the payment itself: " + known.why());
        }
        var body = Map.of(
                "charge_id",
                id,
                "amount",
                naira(refund.amount()),
                "reason",
                "requested_by_customer",
                "meta",
                Map.of("key", refund.key(), "payment", refund.payment()));
        return Flutterwave4Answers.opened(post(orders, "refunds", "refund-" + refund.key(), body), charge, refund);
    }

    @Override
    public Listing list(Instant from, Instant to, Instant refundsFrom) {
        return new Flutterwave4Statement(path -> get(path, "statement")).list(from, to, refundsFrom);
    }

    @Override
    public Patience patience() {
        return terms.patience();
    }

    /** Documents disagree whether the signature is Base64 or hex, and both are as hard to forge. */
    @Override
    public Webhook read(Map<String, String> headers, byte[] body) {
        var given = headers.getOrDefault("flutterwave-signature", headers.getOrDefault("verif-hash", ""));
        var hmac = Hmac.bytes("HmacSHA256", secrets.hash(), body);
        var signed = Hmac.same(Base64.getEncoder().encodeToString(hmac), given)
                || Hmac.same(HexFormat.of().formatHex(hmac), given.toLowerCase(Locale.ROOT));
        var plain = secrets.plain() == Plain.ACCEPTED && Hmac.same(secrets.hash(), given);
        return signed || plain ? Flutterwave4Answers.event(body) : new Webhook.Forged();
    }

    private Answer get(String path, String operation) {
        return call(operation, headers -> questions.get(path, headers));
    }

    /** The same operation is sent with the same key for ever, so it is done once. */
    private Answer post(Remote remote, String path, String operation, Object body) {
        return call(operation, headers -> {
            headers.put("X-Idempotency-Key", "powerpay-" + operation);
            return remote.post(path, headers, body);
        });
    }

    private Answer call(String operation, Function<Map<String, String>, Answer> send) {
        var bearer = token.get();
        if (bearer.isEmpty()) {
            return new Answer(name(), new Http.NotSent("signing in did not succeed"));
        }
        var headers =
                new HashMap<>(Map.of("Authorization", "Bearer " + bearer.get(), "X-Trace-Id", "powerpay-" + operation));
        var answer = send.apply(headers);
        if (answer.status() == 401) {
            token.forget();
        }
        return answer;
    }
}
