package ng.powerpay.purchase;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import ng.powerpay.Shop;
import ng.powerpay.job.Step;
import ng.powerpay.meter.Price;
import ng.powerpay.meter.VerifiedMeter;
import ng.powerpay.payment.AccountOffer;
import ng.powerpay.payment.Checkout;
import ng.powerpay.payment.CheckoutRequest;
import ng.powerpay.payment.Gateway;
import ng.powerpay.payment.Patience;
import ng.powerpay.payment.PaymentStatus;
import ng.powerpay.payment.RefundRequest;
import ng.powerpay.payment.RefundStatus;
import ng.powerpay.payment.Transfer;
import ng.powerpay.payment.Webhook;
import ng.powerpay.platform.Kobo;
import ng.powerpay.platform.Schedule;
import ng.powerpay.vending.Meter;
import ng.powerpay.vending.MeterAnswer;
import ng.powerpay.vending.MeterType;
import ng.powerpay.vending.Terms;
import ng.powerpay.vending.Token;
import ng.powerpay.vending.VendOutcome;
import ng.powerpay.vending.VendRequest;
import ng.powerpay.vending.Vendor;

/**
 * A shop whose worker stands still, with a vendor and a gateway that say what they are told to say,
 * so that a test can put two steps in any order it likes.
 */
final class Till implements AutoCloseable, Vendor, Gateway {

    static final Kobo TOTAL = new Kobo(1_010_750);
    static final VendOutcome UNKNOWN = new VendOutcome.Unknown("no answer");
    static final VendOutcome NOT_FOUND = new VendOutcome.NotFound("not known");

    final Shop shop = new Shop(Map.of("POWERPAY_ROLE", "api"));
    final Purchases purchases = shop.bean(Purchases.class);
    boolean replaySafe = true;
    final List<String> sent = new ArrayList<>();
    final Deque<Supplier<VendOutcome>> vends = new ArrayDeque<>();
    final Deque<Supplier<VendOutcome>> queries = new ArrayDeque<>();
    final Deque<Supplier<PaymentStatus>> payments = new ArrayDeque<>();
    final Deque<Supplier<Transfer>> transfers = new ArrayDeque<>();
    final Deque<Supplier<RefundStatus>> refundQuestions = new ArrayDeque<>();
    final Deque<Supplier<RefundStatus>> refunds = new ArrayDeque<>();

    PurchaseId place() {
        var id = PurchaseId.fresh();
        place(id);
        return id;
    }

    void place(PurchaseId id) {
        insert(id, id + "-key");
    }

    Optional<Purchase> insert(PurchaseId id, String key) {
        var zero = Kobo.ZERO;
        var meter = new VerifiedMeter(
                "ikeja",
                "Ikeja Electric",
                MeterType.PREPAID,
                "11111111111",
                "ADA",
                null,
                zero,
                zero,
                TOTAL,
                true,
                null,
                null,
                List.of(),
                Instant.EPOCH);
        var price = new Price(
                Kobo.naira(10_000),
                new Kobo(930_233),
                new Kobo(69_767),
                "7.5",
                LocalDate.EPOCH,
                zero,
                Kobo.naira(100),
                new Kobo(750),
                TOTAL,
                null);
        var contact = new Purchase.Contact("+2348031234567", null);
        return purchases.insert(
                new NewPurchase(id, key, new byte[32], meter, contact, price, name(), Duration.ofSeconds(60)));
    }

    PurchaseId paid() {
        var id = place();
        purchases.apply(
                id,
                Change.of(Move.PAY, "paid")
                        .paid(new Change.Payment(TOTAL, "card", Instant.parse("2026-11-22T20:33:05Z"), null)));
        return id;
    }

    /** Lets so much time pass for this purchase. */
    void age(PurchaseId id, Duration by) {
        shop.database()
                .sql("""
                        update purchase set created_at = created_at - make_interval(secs => :by),
                            due_at = due_at - make_interval(secs => :by),
                            vend_started_at = vend_started_at - make_interval(secs => :by),
                            vend_sent_at = vend_sent_at - make_interval(secs => :by)
                        where id = :id""")
                .param("by", by.toSeconds())
                .param("id", id.value())
                .update();
    }

    /** What no step may do by itself: begin the refund of everything. */
    Refund refunding(PurchaseId id) {
        var whole = new Change.Refunding(Refund.WHOLE, TOTAL, Refund.Reason.NOT_DELIVERED);
        purchases.apply(id, Change.of(Move.GIVE_UP_VEND, "closed").refund(whole));
        return refund(id, Refund.WHOLE);
    }

    Refund refund(PurchaseId id, int number) {
        return new Refund(id, number, name(), id.value(), TOTAL, TOTAL, Refund.Reason.NOT_DELIVERED, 0, false);
    }

    void run(Step<Purchase> step, PurchaseId id) {
        step.run(purchases.get(id));
    }

    State state(PurchaseId id) {
        return purchases.get(id).state();
    }

    static VendOutcome token() {
        return new VendOutcome.Vended(
                List.of(new Token(Token.Kind.CREDIT, "26362054405982757802")), 444L, null, null, null, null);
    }

    static PaymentStatus success() {
        return new PaymentStatus.Paid(TOTAL, "NGN", "card", null, Instant.parse("2026-11-22T20:33:05Z"));
    }

    private static <T> T next(Deque<Supplier<T>> script) {
        return script.remove().get();
    }

    @Override
    public String name() {
        return "till";
    }

    @Override
    public boolean sells(String company, MeterType type) {
        return true;
    }

    @Override
    public MeterAnswer verify(Meter meter) {
        return new MeterAnswer.Unavailable("closed");
    }

    @Override
    public String reference(String purchase, int attempt, Instant now) {
        return purchase + "/" + attempt;
    }

    @Override
    public VendOutcome vend(VendRequest request) {
        sent.add(request.reference());
        return next(vends);
    }

    @Override
    public VendOutcome query(String reference, MeterType type) {
        return next(queries);
    }

    @Override
    public Terms terms() {
        return new Terms(
                replaySafe,
                Duration.ofMinutes(10),
                Schedule.seconds(5, 60),
                Duration.ofHours(2),
                Schedule.seconds(2, 5));
    }

    @Override
    public Checkout open(CheckoutRequest request) {
        return new Checkout.Unavailable("closed");
    }

    @Override
    public AccountOffer accounts() {
        return AccountOffer.BESIDE_PAGE;
    }

    @Override
    public Transfer transfer(CheckoutRequest request, Instant until) {
        return next(transfers);
    }

    @Override
    public PaymentStatus verify(String reference, Kobo asked) {
        return next(payments);
    }

    @Override
    public Patience patience() {
        return new Patience(Schedule.seconds(60), Schedule.seconds(5), Duration.ofMinutes(2));
    }

    @Override
    public RefundStatus refundStatus(RefundRequest refund) {
        return next(refundQuestions);
    }

    @Override
    public RefundStatus refund(RefundRequest refund) {
        sent.add("refund " + refund.key());
        return next(refunds);
    }

    @Override
    public Webhook read(Map<String, String> headers, byte[] body) {
        return new Webhook.Forged();
    }

    @Override
    public void close() {
        shop.close();
    }
}
