package ng.powerpay.sandbox.paystack;

import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.List;
import ng.powerpay.sandbox.platform.Delays;
import ng.powerpay.sandbox.platform.Fields;
import ng.powerpay.sandbox.platform.Handler;
import ng.powerpay.sandbox.platform.Reply;
import ng.powerpay.sandbox.platform.Routes;
import ng.powerpay.sandbox.platform.SandboxState;

/** The whole gateway: merchant API under {@code /paystack}, checkout page under {@code /checkout}. */
public final class PaystackGateway {

    private final PaystackSettings settings;
    private final Charges charges;
    private final Refunds refunds;

    public PaystackGateway(PaystackSettings settings, Clock clock, SandboxState state, Delays delays) {
        this.settings = settings;
        var client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        var webhooks = new Webhooks(settings, state, delays, client);
        this.charges = new Charges(settings, clock, state, delays, webhooks);
        this.refunds = new Refunds(charges, webhooks, clock, state, new Refunds.Steps(delays, settings));
    }

    /** Adds the gateway's addresses. */
    public void join(Routes routes) {
        var transactions = new TransactionApi(charges, settings.publicUrl());
        var refundApi = new RefundApi(charges, refunds);
        var pages = new CheckoutPages(charges);
        routes.post("/paystack/transaction/initialize", keyed(transactions::initialize))
                .get("/paystack/transaction", keyed(transactions::list))
                .get("/paystack/transaction/verify/{reference}", keyed(transactions::verify))
                .post("/paystack/refund", keyed(refundApi::create))
                .get("/paystack/refund", keyed(refundApi::list))
                .get("/paystack/refund/{id}", keyed(refundApi::show))
                .post("/paystack/refund/retry_with_customer_details/{id}", keyed(refundApi::retry))
                .get("/paystack/balance", keyed(_ -> balance()))
                .get("/checkout/{code}", pages::show)
                .post("/checkout/{code}", pages::pay)
                .get("/checkout/{code}/cancel", pages::cancel);
    }

    /** What it holds to be true now. */
    public GatewayBook book() {
        return new GatewayBook(
                charges.all().stream().map(GatewayBook::payment).toList(),
                refunds.all().stream().map(GatewayBook::returned).toList());
    }

    private Handler keyed(Handler handler) {
        byte[] expected = ("Bearer " + settings.secretKey()).getBytes(StandardCharsets.UTF_8);
        return request -> {
            byte[] given = request.header("Authorization").getBytes(StandardCharsets.UTF_8);
            return MessageDigest.isEqual(expected, given) ? handler.answer(request) : Answers.unauthorised();
        };
    }

    private Reply balance() {
        long taken = charges.all().stream()
                .filter(it -> it.progress().paidAt() != null)
                .mapToLong(it -> it.amountKobo() - it.feesKobo())
                .sum();
        long returned = refunds.all().stream()
                .filter(Refund::counts)
                .mapToLong(Refund::amountKobo)
                .sum();
        return Answers.ok(
                "Balances retrieved", List.of(Fields.of("currency", "NGN").and("balance", taken - returned)));
    }
}
