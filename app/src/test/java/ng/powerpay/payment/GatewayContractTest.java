package ng.powerpay.payment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import ng.powerpay.platform.Kobo;
import ng.powerpay.remote.Http;
import ng.powerpay.remote.Odd;
import ng.powerpay.remote.Providers;
import ng.powerpay.remote.Stand;
import ng.powerpay.sandbox.gateway.GatewayBook;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What every gateway must do, each against its sandbox over HTTP: the same cases for all. */
class GatewayContractTest {

    private static final Kobo TOTAL = new Kobo(1_010_750);
    private static final URI BACK = URI.create("http://127.0.0.1:1/p/PP7K2M9QXD4T");
    private static final Instant UNTIL = Instant.parse("2199-01-01T00:00:00Z");
    private static final AtomicInteger NUMBER = new AtomicInteger(100_000);
    private static final Map<String, Integer> PASSED = new LinkedHashMap<>();

    /** Where an event's body is not signed, a changed body is still only a hint to ask. */
    private static final Set<String> UNSIGNED = Set.of("flutterwave");

    private static Stand stand;

    @BeforeAll
    static void open() {
        stand = new Stand();
    }

    @AfterAll
    static void close() {
        stand.close();
        PASSED.forEach((name, count) -> System.out.printf("gateway contract | %-16s | %d cases%n", name, count));
    }

    /** One adapter under test. */
    private static final class Tried {

        final GatewayProvider provider;
        final Odd.Wire wire = new Odd.Wire(stand.http);
        final Gateway gateway;

        Tried(GatewayProvider provider) {
            this.provider = provider;
            this.gateway = stand.adapter(provider, wire);
        }

        static CheckoutRequest request() {
            return request("PPCT" + NUMBER.incrementAndGet() + "KM");
        }

        static CheckoutRequest request(String reference) {
            var payer = new CheckoutRequest.Payer("ADA OBI", "ada@example.ng", "+2348031234567");
            return new CheckoutRequest(reference, TOTAL, payer, EnumSet.allOf(Way.class), BACK);
        }

        /** The page on which it is paid. */
        URI page(CheckoutRequest request) throws Exception {
            return switch (gateway.open(request)) {
                case Checkout.Open(URI page) -> page;
                case Checkout.Form(URI action, Map<String, String> fields) ->
                    stand.led(action, ng.powerpay.remote.Remote.query(fields));
                case Checkout other -> throw new AssertionError(other.toString());
            };
        }

        /** A request that was paid like this. */
        CheckoutRequest paid(String form) throws Exception {
            var request = request();
            stand.form(page(request), form);
            return request;
        }

        PaymentStatus verify(CheckoutRequest request) {
            return gateway.verify(request.reference(), request.total());
        }

        PaymentStatus.Paid settled(CheckoutRequest request) throws InterruptedException {
            Stand.until(() -> verify(request) instanceof PaymentStatus.Paid);
            return assertInstanceOf(PaymentStatus.Paid.class, verify(request));
        }

        List<GatewayBook.Returned> returned(CheckoutRequest request) {
            return stand.sandbox.gatewayBook(provider.name()).refunds().stream()
                    .filter(one -> one.reference().equals(request.reference()))
                    .toList();
        }

        /** The events about a payment. */
        List<Webhook.Hint> hints(CheckoutRequest request, Webhook.Kind kind) {
            return events().map(event -> gateway.read(event.headers(), event.body()))
                    .filter(Webhook.Hint.class::isInstance)
                    .map(Webhook.Hint.class::cast)
                    .filter(hint -> hint.kind() == kind && hint.reference().equals(request.reference()))
                    .toList();
        }

        Stream<Stand.Event> events() {
            return stand.events("/v1/webhooks/" + provider.name()).stream();
        }

        RefundStatus refunded(RefundRequest refund) throws InterruptedException {
            Stand.until(() -> !(gateway.refundStatus(refund) instanceof RefundStatus.Pending));
            return gateway.refundStatus(refund);
        }
    }

    private static RefundRequest refund(CheckoutRequest request, int number, Kobo amount) {
        return new RefundRequest(request.reference(), request.total(), request.reference() + "-R" + number, amount);
    }

    @FunctionalInterface
    private interface Check {
        void run(Tried tried) throws Exception;
    }

    @TestFactory
    Stream<DynamicContainer> everyGatewayKeepsTheContract() {
        return Providers.of(GatewayProvider.class).stream()
                .filter(provider -> stand.has(provider.name()))
                .map(provider -> DynamicContainer.dynamicContainer(provider.name(), cases(new Tried(provider))));
    }

    private static Stream<DynamicNode> cases(Tried tried) {
        var all = new LinkedHashMap<String, Check>();
        opening(all);
        paying(all);
        doubting(all);
        events(all);
        refunding(all);
        all.put("10,000 malformed answers, never a wrong state", GatewayContractTest::malformed);
        odd(all);
        return all.entrySet().stream()
                .map(one -> DynamicTest.dynamicTest(one.getKey(), () -> {
                    tried.wire.mend();
                    one.getValue().run(tried);
                    PASSED.merge(tried.provider.name(), 1, Integer::sum);
                }));
    }

    private static void opening(Map<String, Check> all) {
        all.put("open: a page of its own for each purchase", tried -> {
            var first = tried.page(Tried.request());
            assertTrue(first.isAbsolute());
            assertFalse(first.equals(tried.page(Tried.request())));
        });
        all.put("open: the same reference never makes a second charge", tried -> {
            var request = Tried.request();
            tried.page(request);
            tried.gateway.open(request);
            assertEquals(
                    1,
                    stand.sandbox.gatewayBook(tried.provider.name()).payments().stream()
                            .filter(one -> one.reference().equals(request.reference()))
                            .count());
        });
        all.put("open: nobody listens", tried -> {
            var alone = stand.adapter(tried.provider, _ -> new Http.NotSent("refused"));
            var checkout = alone.open(Tried.request());
            assertTrue(checkout instanceof Checkout.Unavailable || checkout instanceof Checkout.Form);
        });
        all.put("transfer: an account of the purchase's own, where there is one", tried -> {
            var request = Tried.request();
            if (tried.gateway.transfer(request, UNTIL) instanceof Transfer.Account account) {
                assertEquals(TOTAL, account.amount());
                assertTrue(account.number().matches("[0-9]{10}"));
                assertTrue(account.expires().isAfter(Instant.now()));
                stand.form(
                        URI.create(stand.sandbox.url() + "/bank"),
                        "number=" + account.number() + "&amount=" + TOTAL.toNaira());
                assertEquals(TOTAL, tried.settled(request).amount());
            } else {
                assertInstanceOf(Transfer.NotOffered.class, tried.gateway.transfer(Tried.request(), UNTIL));
            }
        });
        all.put("transfer: asked again, and beside the page where it may be, it is still one payment", tried -> {
            var request = Tried.request();
            var first = tried.gateway.transfer(request, UNTIL);
            var beside = Tried.request();
            tried.page(beside);
            switch (tried.gateway.accounts()) {
                case NONE -> assertInstanceOf(Transfer.NotOffered.class, first);
                case INSTEAD_OF_PAGE -> {
                    assertInstanceOf(Checkout.Taken.class, tried.gateway.open(request));
                    assertInstanceOf(Transfer.Refused.class, tried.gateway.transfer(beside, UNTIL));
                }
                case BESIDE_PAGE -> assertInstanceOf(Transfer.Account.class, tried.gateway.transfer(beside, UNTIL));
            }
            if (first instanceof Transfer.Account account) {
                var again = assertInstanceOf(Transfer.Account.class, tried.gateway.transfer(request, UNTIL));
                assertEquals(account.number(), again.number());
            }
            for (var one : List.of(request, beside)) {
                var charges = stand.sandbox.gatewayBook(tried.provider.name()).payments().stream()
                        .filter(it -> it.reference().equals(one.reference()))
                        .count();
                assertTrue(charges <= 1, charges + " charges");
            }
        });
        all.put("transfer: nobody listens", tried -> {
            var alone = stand.adapter(tried.provider, _ -> new Http.NotSent("refused"));
            var none = tried.gateway.accounts() == AccountOffer.NONE;
            var expected = none ? Transfer.NotOffered.class : Transfer.Unavailable.class;
            assertInstanceOf(expected, alone.transfer(Tried.request(), UNTIL));
        });
        all.put("it has ways to pay, a label and patience", tried -> {
            assertFalse(tried.gateway.ways().isEmpty());
            assertFalse(tried.gateway.label().isBlank());
            assertTrue(tried.gateway.patience().payment().after(0).compareTo(Duration.ZERO) > 0);
        });
    }

    private static void paying(Map<String, Check> all) {
        all.put("verify: nothing paid yet", tried -> {
            var request = Tried.request();
            tried.page(request);
            assertInstanceOf(PaymentStatus.Pending.class, tried.verify(request));
        });
        all.put("verify: a reference nobody opened is never paid", tried -> {
            var status = tried.verify(Tried.request());
            assertTrue(status instanceof PaymentStatus.Pending || status instanceof PaymentStatus.Unknown);
        });
        for (var channel : List.of("card", "bank_transfer", "ussd")) {
            all.put("paid by " + channel + ": exact, in naira", tried -> {
                var request = tried.paid("channel=" + channel + "&outcome=success");
                var paid = tried.settled(request);
                assertEquals(TOTAL, paid.amount());
                assertEquals("NGN", paid.currency());
                assertFalse(paid.channel().isBlank());
            });
        }
        all.put("the fee is that of the gateway's books, or by its table", tried -> {
            var request = tried.paid("channel=card&outcome=success");
            var fee = tried.settled(request).fee();
            assertNotNull(fee);
            assertTrue(fee.isPositive() && fee.compareTo(new Kobo(200_000)) <= 0, fee.spoken());
        });
        all.put("declined: never paid, and may be tried again", tried -> {
            var request = tried.paid("channel=card&outcome=decline");
            var status = tried.verify(request);
            assertTrue(
                    status instanceof PaymentStatus.Declined || status instanceof PaymentStatus.Pending,
                    status.toString());
        });
        all.put("late: pending, then paid", tried -> {
            var request = tried.paid("channel=bank_transfer&outcome=late");
            assertInstanceOf(PaymentStatus.Pending.class, tried.verify(request));
            assertEquals(TOTAL, tried.settled(request).amount());
        });
        all.put(
                "one naira too little is told as it is",
                tried -> assertEquals(
                        TOTAL.minus(Kobo.naira(1)),
                        tried.settled(tried.paid("outcome=less")).amount()));
        all.put(
                "one naira too much is told as it is",
                tried -> assertEquals(
                        TOTAL.plus(Kobo.naira(1)),
                        tried.settled(tried.paid("outcome=more")).amount()));
        all.put("the statement has it, where there is one", tried -> {
            var request = tried.paid("channel=card&outcome=success");
            tried.settled(request);
            if (tried.gateway instanceof Statements statements) {
                var now = Instant.now();
                var listing = assertInstanceOf(
                        Statements.Complete.class,
                        statements.list(now.minusSeconds(3_600), now.plusSeconds(3_600), now.minusSeconds(3_600)));
                assertTrue(listing.lines().stream()
                        .anyMatch(line -> line.reference().equals(request.reference())
                                && line.amount().equals(TOTAL)));
            }
        });
    }

    private static void doubting(Map<String, Check> all) {
        all.put("nobody listens: unknown, whatever is asked", tried -> {
            var alone = stand.adapter(tried.provider, _ -> new Http.NotSent("refused"));
            var request = Tried.request();
            var refund = refund(request, 0, TOTAL);
            assertInstanceOf(PaymentStatus.Unknown.class, alone.verify(request.reference(), TOTAL));
            assertInstanceOf(RefundStatus.Unknown.class, alone.refundStatus(refund));
            assertInstanceOf(RefundStatus.Unknown.class, alone.refund(refund));
        });
        all.put("silence: unknown, whatever is asked", tried -> {
            var alone = stand.adapter(tried.provider, _ -> new Http.NoAnswer("timeout"));
            var request = Tried.request();
            var refund = refund(request, 0, TOTAL);
            assertInstanceOf(PaymentStatus.Unknown.class, alone.verify(request.reference(), TOTAL));
            assertInstanceOf(RefundStatus.Unknown.class, alone.refundStatus(refund));
            assertInstanceOf(RefundStatus.Unknown.class, alone.refund(refund));
        });
        all.put("wrong keys: nothing is believed", tried -> {
            var request = tried.paid("outcome=success");
            var stranger = stand.adapter(tried.provider, stand.http, stand.wrongKeys(tried.provider));
            if (!stand.wrongKeys(tried.provider).isEmpty()) {
                assertInstanceOf(RefundStatus.Unknown.class, stranger.refundStatus(refund(request, 0, TOTAL)));
                assertEquals(List.of(), tried.returned(request));
            }
        });
    }

    private static void events(Map<String, Check> all) {
        all.put("event: a payment is a hint with our reference", tried -> {
            var request = tried.paid("outcome=success");
            Stand.until(() -> !tried.hints(request, Webhook.Kind.PAYMENT).isEmpty());
        });
        all.put("event: two deliveries have one key", tried -> {
            var request = tried.paid("outcome=twice");
            Stand.until(() -> tried.hints(request, Webhook.Kind.PAYMENT).size() >= 2);
            assertEquals(
                    1,
                    tried.hints(request, Webhook.Kind.PAYMENT).stream()
                            .map(Webhook.Hint::key)
                            .distinct()
                            .count());
        });
        all.put("event: without its signature it is forged", tried -> {
            var event = event(tried);
            assertInstanceOf(Webhook.Forged.class, tried.gateway.read(Map.of(), event.body()));
        });
        all.put("event: any header spoilt, it is forged or the same", tried -> {
            var event = event(tried);
            var real = tried.gateway.read(event.headers(), event.body());
            var forged = 0;
            for (var name : event.headers().keySet()) {
                var spoilt = new HashMap<>(event.headers());
                spoilt.put(name, "0" + spoilt.get(name));
                var read = tried.gateway.read(spoilt, event.body());
                assertTrue(read instanceof Webhook.Forged || read.equals(real), name);
                forged += read instanceof Webhook.Forged ? 1 : 0;
            }
            assertTrue(forged > 0);
        });
        all.put("event: one bit of the body changed, it is forged", tried -> {
            var event = event(tried);
            for (var i = 0; i < event.body().length && !UNSIGNED.contains(tried.provider.name()); i++) {
                var body = event.body().clone();
                body[i] ^= (byte) (1 << i % 8);
                assertInstanceOf(Webhook.Forged.class, tried.gateway.read(event.headers(), body));
            }
        });
        all.put("event: bytes that are no event are never a hint", tried -> {
            var event = event(tried);
            for (var body : List.of("", "{}", "[]", "null", "{\"event\":1}", "<html>")) {
                var read = tried.gateway.read(event.headers(), body.getBytes(StandardCharsets.UTF_8));
                assertFalse(read instanceof Webhook.Hint, body);
            }
        });
    }

    private static Stand.Event event(Tried tried) throws Exception {
        var request = tried.paid("outcome=success");
        Stand.until(() -> !tried.hints(request, Webhook.Kind.PAYMENT).isEmpty());
        return tried.events().toList().getLast();
    }

    private static void refunding(Map<String, Check> all) {
        all.put("refund: one that nobody ordered is not found", tried -> {
            var request = tried.paid("outcome=success");
            tried.settled(request);
            assertInstanceOf(RefundStatus.NotFound.class, tried.gateway.refundStatus(refund(request, 0, TOTAL)));
        });
        all.put("refund: whole, to the end", tried -> {
            var request = tried.paid("outcome=success");
            tried.settled(request);
            var refund = refund(request, 0, TOTAL);
            var ordered = tried.gateway.refund(refund);
            assertTrue(ordered instanceof RefundStatus.Pending || ordered instanceof RefundStatus.Done);
            assertInstanceOf(RefundStatus.Done.class, tried.refunded(refund));
            assertEquals(TOTAL.amount(), tried.returned(request).getFirst().amountKobo());
        });
        all.put("refund: a part, to the kobo", tried -> {
            var request = tried.paid("outcome=success");
            tried.settled(request);
            var refund = refund(request, 1, new Kobo(12_345));
            tried.gateway.refund(refund);
            assertInstanceOf(RefundStatus.Done.class, tried.refunded(refund));
            assertEquals(12_345, tried.returned(request).getFirst().amountKobo());
        });
        all.put("refund: two parts are told apart by their keys", tried -> {
            var request = tried.paid("outcome=success");
            tried.settled(request);
            var first = refund(request, 1, new Kobo(10_000));
            var second = refund(request, 2, new Kobo(10_000));
            tried.gateway.refund(first);
            assertInstanceOf(RefundStatus.NotFound.class, tried.gateway.refundStatus(second));
            tried.gateway.refund(second);
            assertInstanceOf(RefundStatus.Done.class, tried.refunded(first));
            assertInstanceOf(RefundStatus.Done.class, tried.refunded(second));
            assertEquals(2, tried.returned(request).size());
        });
        all.put("refund: more than was paid is never done", tried -> {
            var request = tried.paid("outcome=success");
            tried.settled(request);
            var status = tried.gateway.refund(refund(request, 0, TOTAL.plus(TOTAL)));
            assertTrue(
                    status instanceof RefundStatus.NeedsAttention || status instanceof RefundStatus.Unknown,
                    status.toString());
            assertEquals(List.of(), tried.returned(request));
        });
        all.put("refund: one that fails needs a person", tried -> {
            var request = tried.paid("outcome=success&refund=failed");
            tried.settled(request);
            var refund = refund(request, 0, TOTAL);
            tried.gateway.refund(refund);
            assertInstanceOf(RefundStatus.NeedsAttention.class, tried.refunded(refund));
        });
        all.put("refund: of what nobody paid is never done", tried -> {
            var request = Tried.request();
            tried.page(request);
            var status = tried.gateway.refund(refund(request, 0, TOTAL));
            assertFalse(status instanceof RefundStatus.Done || status instanceof RefundStatus.Pending);
        });
        all.put("after a whole refund the payment is paid or reversed, never open", tried -> {
            var request = tried.paid("outcome=success");
            tried.settled(request);
            var refund = refund(request, 0, TOTAL);
            tried.gateway.refund(refund);
            tried.refunded(refund);
            var status = tried.verify(request);
            assertTrue(
                    status instanceof PaymentStatus.Paid || status instanceof PaymentStatus.Reversed,
                    status.toString());
        });
    }

    /**
     * What no document has, in place of the answer about a payment: never paid, declined or
     * reversed.
     */
    private static void odd(Map<String, Check> all) {
        Odd.answers()
                .forEach((name, answer) -> all.put("instead of an answer: " + name, tried -> {
                    var request = tried.paid("outcome=success");
                    tried.settled(request);
                    tried.wire.answerTheLast(answer);
                    var status = tried.verify(request);
                    assertTrue(
                            status instanceof PaymentStatus.Unknown || status instanceof PaymentStatus.Pending,
                            status.toString());
                }));
    }

    private static void malformed(Tried tried) throws Exception {
        var random = new Random(20_261_122);
        var request = tried.paid("outcome=success");
        tried.settled(request);
        var good = tried.wire.last();
        for (var i = 0; i < 10_000; i++) {
            var broken = Odd.broken(good, random, i);
            tried.wire.answerTheLast(new Http.Answered(200, broken));
            var status = tried.verify(request);
            var text = new String(broken, StandardCharsets.ISO_8859_1);
            assertFalse(
                    status instanceof PaymentStatus.Declined || status instanceof PaymentStatus.Reversed,
                    status + " of " + text);
            if (status instanceof PaymentStatus.Paid paid) {
                var figures = text.replaceAll("[^0-9]", " ");
                var naira = paid.amount().amount() / 100;
                assertTrue(
                        figures.contains(Long.toString(paid.amount().amount()))
                                || figures.contains(Long.toString(naira)),
                        text);
            }
        }
    }
}
