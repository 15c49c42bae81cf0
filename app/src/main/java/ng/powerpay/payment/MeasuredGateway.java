package ng.powerpay.payment;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import ng.powerpay.platform.Kobo;
import ng.powerpay.provider.Kind;
import ng.powerpay.provider.Measurements;
import ng.powerpay.provider.Outcome;

/** A gateway whose calls are counted: for all companies together, for it knows of none. */
class MeasuredGateway implements Gateway {

    private static final String CHECKOUT = "checkout";
    private static final String TRANSFER = "transfer";

    private final Gateway gateway;
    private final Measurements measurements;

    private MeasuredGateway(Gateway gateway, Measurements measurements) {
        this.gateway = gateway;
        this.measurements = measurements;
    }

    /** One that gives statements stays one that does. */
    static Gateway of(Gateway gateway, Measurements measurements) {
        return gateway instanceof Statements statements
                ? new WithStatements(gateway, statements, measurements)
                : new MeasuredGateway(gateway, measurements);
    }

    private static final class WithStatements extends MeasuredGateway implements Statements {

        private final Statements statements;

        private WithStatements(Gateway gateway, Statements statements, Measurements measurements) {
            super(gateway, measurements);
            this.statements = statements;
        }

        /** Not counted: it keeps nobody waiting. */
        @Override
        public Listing list(Instant from, Instant to, Instant refundsFrom) {
            return statements.list(from, to, refundsFrom);
        }
    }

    @Override
    public String name() {
        return gateway.name();
    }

    @Override
    public String label() {
        return gateway.label();
    }

    @Override
    public Set<Way> ways() {
        return gateway.ways();
    }

    @Override
    public Checkout open(CheckoutRequest request) {
        var start = System.nanoTime();
        var answer = gateway.open(request);
        // A form is made without a call.
        return answer instanceof Checkout.Form
                ? answer
                : counted(CHECKOUT, answer, answer instanceof Checkout.Unavailable, start);
    }

    @Override
    public AccountOffer accounts() {
        return gateway.accounts();
    }

    @Override
    public Transfer transfer(CheckoutRequest request, Instant until) {
        var start = System.nanoTime();
        var answer = gateway.transfer(request, until);
        return answer instanceof Transfer.NotOffered
                ? answer
                : counted(TRANSFER, answer, answer instanceof Transfer.Unavailable, start);
    }

    @Override
    public PaymentStatus verify(String reference, Kobo asked) {
        return counted(() -> gateway.verify(reference, asked), PaymentStatus.Unknown.class::isInstance);
    }

    @Override
    public RefundStatus refundStatus(RefundRequest refund) {
        return counted(() -> gateway.refundStatus(refund), RefundStatus.Unknown.class::isInstance);
    }

    @Override
    public RefundStatus refund(RefundRequest refund) {
        return counted(() -> gateway.refund(refund), RefundStatus.Unknown.class::isInstance);
    }

    @Override
    public Patience patience() {
        return gateway.patience();
    }

    @Override
    public Webhook read(Map<String, String> headers, byte[] body) {
        return gateway.read(headers, body);
    }

    private <T> T counted(Supplier<T> call, Predicate<T> failed) {
        var start = System.nanoTime();
        var answer = call.get();
        return counted(CHECKOUT, answer, failed.test(answer), start);
    }

    private <T> T counted(String channel, T answer, boolean failed, long start) {
        var took = Duration.ofNanos(System.nanoTime() - start);
        var outcome = failed ? Outcome.FAILED : Outcome.OK;
        measurements.seen(Kind.GATEWAY, name(), Measurements.ALL, channel, outcome, took);
        return answer;
    }
}
