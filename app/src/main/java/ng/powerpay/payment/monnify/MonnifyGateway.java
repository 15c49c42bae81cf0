package ng.powerpay.payment.monnify;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
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
import ng.powerpay.payment.Transfer;
import ng.powerpay.payment.Way;
import ng.powerpay.payment.Webhook;
import ng.powerpay.platform.Hmac;
import ng.powerpay.platform.Kobo;
import ng.powerpay.remote.AccessToken;
import ng.powerpay.remote.Answer;
import ng.powerpay.remote.Http;
import ng.powerpay.remote.Remote;

/** Monnify as a gateway. Its amounts are naira; our fixed key is its refundReference. */
final class MonnifyGateway implements Gateway {

    private static final Map<Way, String> METHODS =
            Map.of(Way.CARD, "CARD", Way.TRANSFER, "ACCOUNT_TRANSFER", Way.USSD, "USSD");

    private final Remote monnify;
    private final MonnifyProvider.Keys keys;
    private final MonnifyProvider.Rules rules;
    private final AccessToken token;

    MonnifyGateway(Remote monnify, Remote door, MonnifyProvider.Keys keys, MonnifyProvider.Rules rules) {
        this.monnify = monnify;
        this.keys = keys;
        this.rules = rules;
        this.token = new AccessToken(() -> signIn(door, keys), rules.clock());
    }

    private static Optional<AccessToken.Granted> signIn(Remote door, MonnifyProvider.Keys keys) {
        var pair = (keys.api() + ":" + keys.secret()).getBytes(StandardCharsets.UTF_8);
        var basic = Map.of("Authorization", "Basic " + Base64.getEncoder().encodeToString(pair));
        var body = MonnifyAnswers.body(door.post("api/v1/auth/login", basic, Map.of()));
        var given = body == null ? "" : body.path("accessToken").asString("");
        var seconds = body == null ? null : Answer.whole(body.path("expiresIn"));
        return given.matches("\\p{Graph}{1,5000}") && seconds != null && seconds > 0
                ? Optional.of(new AccessToken.Granted(given, Duration.ofSeconds(Math.min(seconds, 86_400))))
                : Optional.empty();
    }

    @Override
    public String name() {
        return "monnify";
    }

    @Override
    public Checkout open(CheckoutRequest request) {
        return MonnifyAnswers.checkout(begin(request, request.ways()), request.reference());
    }

    @Override
    public AccountOffer accounts() {
        return AccountOffer.BESIDE_PAGE;
    }

    /**
     * For a payment whose page is open already it is an account of that same payment. Monnify alone
     * decides how long it takes money.
     */
    @Override
    public Transfer transfer(CheckoutRequest request, Instant until) {
        var begun = begin(request, Set.of(Way.TRANSFER));
        var known = MonnifyAnswers.isDuplicate(begun) ? query(request.reference()) : begun;
        var transaction = MonnifyAnswers.transaction(known, request.reference());
        if (transaction.isEmpty()) {
            return new Transfer.Unavailable(known.why());
        }
        var answer = post("api/v1/merchant/bank-transfer/init-payment", Map.of("transactionReference", transaction));
        return MonnifyAnswers.account(answer, request, rules);
    }

    private Answer begin(CheckoutRequest request, Set<Way> ways) {
        var payer = request.payer();
        var body = Map.of(
                "amount", new BigDecimal(request.total().toNaira()),
                "customerName", payer.name().isBlank() ? payer.email() : payer.name(),
                "customerEmail", payer.email(),
                "paymentReference", request.reference(),
                "paymentDescription", "Electricity",
                "currencyCode", "NGN",
                "contractCode", keys.contract(),
                "redirectUrl", request.returnTo().toString(),
                "paymentMethods", ways.stream().sorted().map(METHODS::get).toList());
        return post("api/v1/merchant/transactions/init-transaction", body);
    }

    @Override
    public PaymentStatus verify(String reference, Kobo asked) {
        return MonnifyAnswers.payment(query(reference), reference, rules);
    }

    private Answer query(String reference) {
        return get("api/v2/merchant/transactions/query?paymentReference=" + Remote.encoded(reference));
    }

    @Override
    public RefundStatus refundStatus(RefundRequest refund) {
        return MonnifyRefunds.find(get("api/v1/refunds/" + Remote.encoded(refund.key())), refund);
    }

    /** Monnify wants its own number of the payment, so that is asked for first. */
    @Override
    public RefundStatus refund(RefundRequest refund) {
        var asked = query(refund.payment());
        var transaction = MonnifyAnswers.transaction(asked, refund.payment());
        if (transaction.isEmpty()) {
            return new RefundStatus.Unknown("the payment could not be found: " + asked.why());
        }
        var body = Map.of(
                "transactionReference",
                transaction,
                "refundReference",
                refund.key(),
                "refundAmount",
                new BigDecimal(refund.amount().toNaira()),
                "refundReason",
                "Refund " + refund.key(),
                "customerNote",
                "PowerPay refund");
        return MonnifyRefunds.opened(post("api/v1/refunds/initiate-refund", body), refund);
    }

    @Override
    public Patience patience() {
        return rules.patience();
    }

    @Override
    public Webhook read(Map<String, String> headers, byte[] body) {
        var expected = Hmac.hex("HmacSHA512", keys.secret(), body);
        return Hmac.same(expected, headers.getOrDefault("monnify-signature", ""))
                ? MonnifyAnswers.event(body)
                : new Webhook.Forged();
    }

    private Answer get(String path) {
        return signedIn(bearer -> monnify.get(path, bearer));
    }

    private Answer post(String path, Object json) {
        return signedIn(bearer -> monnify.post(path, bearer, json));
    }

    private Answer signedIn(Function<Map<String, String>, Answer> call) {
        var given = token.get();
        if (given.isEmpty()) {
            return new Answer(name(), new Http.NotSent("signing in did not succeed"));
        }
        var answer = call.apply(Map.of("Authorization", "Bearer " + given.get()));
        if (answer.status() == 401) {
            token.forget();
        }
        return answer;
    }
}
