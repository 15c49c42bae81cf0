package ng.powerpay.vending;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import ng.powerpay.platform.Kobo;
import ng.powerpay.remote.Http;
import ng.powerpay.remote.Odd;
import ng.powerpay.remote.Providers;
import ng.powerpay.remote.Stand;
import ng.powerpay.sandbox.meter.Account;
import ng.powerpay.sandbox.meter.Accounts;
import ng.powerpay.sandbox.meter.Scenario;
import ng.powerpay.sandbox.vendor.Sale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What every vendor must do, each against its sandbox over HTTP: the same cases for all. */
class VendorContractTest {

    private static final List<String> COMPANIES = List.of("eko", "ikeja", "abuja", "ibadan", "enugu", "kano");
    private static final Map<String, String> IMPATIENT = Map.of("TIMEOUT", "400ms");
    private static final Kobo AMOUNT = Kobo.naira(10_000);
    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final Map<String, Integer> PASSED = new LinkedHashMap<>();
    private static Stand stand;

    @BeforeAll
    static void open() {
        stand = new Stand();
    }

    @AfterAll
    static void close() {
        stand.close();
        PASSED.forEach((name, count) -> System.out.printf("vendor contract | %-16s | %d cases%n", name, count));
    }

    /** One adapter under test. */
    private static final class Tried {

        final VendorProvider provider;
        final Odd.Wire wire = new Odd.Wire(stand.http);
        final Vendor vendor;
        /** The same, for sales that are left unanswered. */
        final Vendor hasty;

        final String company;

        Tried(VendorProvider provider) {
            this.provider = provider;
            this.vendor = stand.adapter(provider, wire);
            this.hasty = stand.adapter(provider, wire, IMPATIENT);
            this.company = COMPANIES.stream()
                    .filter(code -> vendor.sells(code, MeterType.PREPAID))
                    .findFirst()
                    .orElseThrow();
        }

        Account account(Scenario scenario, boolean prepaid) {
            return new Accounts()
                    .all().stream()
                            .filter(one -> one.company().code().equals(company)
                                    && one.scenario() == scenario
                                    && one.prepaid() == prepaid)
                            .findFirst()
                            .orElseThrow();
        }

        Meter meter(Scenario scenario) {
            return new Meter(company, MeterType.PREPAID, account(scenario, true).number());
        }

        Meter bill() {
            return new Meter(
                    company, MeterType.POSTPAID, account(Scenario.NORMAL, false).number());
        }

        VendRequest request(Meter meter, Kobo amount) {
            var purchase = "PPCONTRACT" + (10 + NUMBER.incrementAndGet() % 90);
            var reference = vendor.reference(purchase, NUMBER.get(), Instant.now());
            var request = new VendRequest(reference, meter, amount, "+2348031234567");
            return vendor.prepare(request).map(request::under).orElse(request);
        }

        VendRequest request(Scenario scenario) {
            return request(meter(scenario), AMOUNT);
        }

        /** Asks until it is decided, six times at most. */
        VendOutcome decided(VendRequest request) throws InterruptedException {
            VendOutcome outcome = new VendOutcome.Unknown("not asked");
            for (var i = 0; i < 6 && outcome instanceof VendOutcome.Unknown; i++) {
                outcome = vendor.query(request.reference(), request.meter().type());
                Thread.sleep(30);
            }
            return outcome;
        }

        /** Sales for this meter in the vendor's own books. */
        List<Sale> sold() {
            return stand.sandbox.sales(provider.name());
        }
    }

    @FunctionalInterface
    private interface Check {
        void run(Tried tried) throws Exception;
    }

    @TestFactory
    Stream<DynamicContainer> everyVendorKeepsTheContract() {
        return Providers.of(VendorProvider.class).stream()
                .filter(provider -> stand.has(provider.name()))
                .map(provider -> DynamicContainer.dynamicContainer(provider.name(), cases(new Tried(provider))));
    }

    private static Stream<DynamicNode> cases(Tried tried) {
        return Stream.concat(named().entrySet().stream(), odd().entrySet().stream())
                .map(one -> DynamicTest.dynamicTest(one.getKey(), () -> {
                    tried.wire.mend();
                    one.getValue().run(tried);
                    PASSED.merge(tried.provider.name(), 1, Integer::sum);
                }));
    }

    private static Map<String, Check> named() {
        var all = new LinkedHashMap<String, Check>();
        verifying(all);
        vending(all);
        lost(all);
        refused(all);
        rules(all);
        all.put("10,000 malformed answers, never a wrong state", VendorContractTest::malformed);
        return all;
    }

    private static void verifying(Map<String, Check> all) {
        all.put("verify: the owner of a meter", tried -> {
            var known = assertInstanceOf(MeterAnswer.Known.class, tried.vendor.verify(tried.meter(Scenario.NORMAL)));
            assertEquals(tried.account(Scenario.NORMAL, true).owner().name(), known.customerName());
            assertTrue(known.canVend());
        });
        all.put("verify: the owner of a bill", tried -> {
            if (tried.vendor.sells(tried.company, MeterType.POSTPAID)) {
                assertInstanceOf(MeterAnswer.Known.class, tried.vendor.verify(tried.bill()));
            }
        });
        all.put(
                "verify: a number nobody has",
                tried -> assertInstanceOf(
                        MeterAnswer.NotKnown.class,
                        tried.vendor.verify(new Meter(tried.company, MeterType.PREPAID, "9999999999999"))));
        all.put("verify: a bill's number as a meter is never a prepaid meter", tried -> {
            var answer = tried.vendor.verify(
                    new Meter(tried.company, MeterType.PREPAID, tried.bill().number()));
            assertTrue(
                    answer instanceof MeterAnswer.NotKnown
                            || (answer instanceof MeterAnswer.Known known && known.type() == MeterType.POSTPAID),
                    answer.toString());
        });
        all.put(
                "verify: the company does not answer",
                tried -> assertInstanceOf(
                        MeterAnswer.Unavailable.class, tried.vendor.verify(tried.meter(Scenario.VERIFY_DOWN))));
    }

    private static void vending(Map<String, Check> all) {
        all.put("vend: the very token of the vendor's books", tried -> {
            var request = tried.request(Scenario.NORMAL);
            var vended = assertInstanceOf(VendOutcome.Vended.class, tried.vendor.vend(request));
            var sale = tried.sold().getLast();
            assertEquals(
                    sale.tokens(), vended.tokens().stream().map(Token::digits).toList());
        });
        all.put("vend: the amount arrives to the kobo", tried -> {
            assertInstanceOf(VendOutcome.Vended.class, tried.vendor.vend(tried.request(Scenario.NORMAL)));
            assertEquals(AMOUNT.amount(), tried.sold().getLast().amountKobo());
        });
        all.put("vend: a bill has no token", tried -> {
            if (tried.vendor.sells(tried.company, MeterType.POSTPAID)) {
                var vended = assertInstanceOf(
                        VendOutcome.Vended.class, tried.vendor.vend(tried.request(tried.bill(), AMOUNT)));
                assertEquals(List.of(), vended.tokens());
            }
        });
        all.put("vend: tokens come in typing order, the credit after key changes", tried -> {
            var vended =
                    assertInstanceOf(VendOutcome.Vended.class, tried.vendor.vend(tried.request(Scenario.KEY_CHANGE)));
            assertEquals(Token.Kind.CREDIT, vended.tokens().getLast().kind());
        });
        all.put("vend: a bonus token is never taken for the credit", tried -> {
            var vended = assertInstanceOf(VendOutcome.Vended.class, tried.vendor.vend(tried.request(Scenario.BONUS)));
            assertEquals(
                    tried.sold().getLast().tokens().getFirst(),
                    vended.tokens().getFirst().digits());
        });
        all.put("vend: the same reference twice sells once", tried -> {
            var request = tried.request(Scenario.NORMAL);
            var first = assertInstanceOf(VendOutcome.Vended.class, tried.vendor.vend(request));
            var before = tried.sold().size();
            var second = tried.vendor.vend(request);
            assertEquals(before, tried.sold().size());
            assertTrue(
                    second instanceof VendOutcome.Unknown
                            || (second instanceof VendOutcome.Vended again
                                    && again.tokens().equals(first.tokens())),
                    second.toString());
        });
        all.put("query: what was vended is found again, the same", tried -> {
            var request = tried.request(Scenario.NORMAL);
            var vended = assertInstanceOf(VendOutcome.Vended.class, tried.vendor.vend(request));
            var found = assertInstanceOf(VendOutcome.Vended.class, tried.decided(request));
            assertEquals(vended.tokens(), found.tokens());
        });
    }

    private static void lost(Map<String, Check> all) {
        for (var scenario : List.of(
                Scenario.SLOW,
                Scenario.TIMEOUT_VENDED,
                Scenario.SERVER_ERROR,
                Scenario.CONNECTION_CUT,
                Scenario.PENDING,
                Scenario.TOKEN_LATE)) {
            all.put(scenario + ": not believed at first, then the token is found", tried -> {
                var request = tried.request(scenario);
                var outcome = tried.hasty.vend(request);
                assertInstanceOf(VendOutcome.Unknown.class, outcome, outcome.toString());
                Thread.sleep(scenario == Scenario.SLOW ? 800 : 0);
                var found = assertInstanceOf(VendOutcome.Vended.class, tried.decided(request));
                assertTrue(tried.sold().stream()
                        .anyMatch(sale ->
                                sale.tokens().contains(found.tokens().getLast().digits())));
            });
        }
        for (var scenario : List.of(Scenario.TIMEOUT_LOST, Scenario.HTML_BODY)) {
            all.put(scenario + ": in doubt, and asking never makes it a refusal", tried -> {
                var request = tried.request(scenario);
                assertInstanceOf(VendOutcome.Unknown.class, tried.hasty.vend(request));
                var asked = tried.decided(request);
                assertTrue(
                        asked instanceof VendOutcome.NotFound || asked instanceof VendOutcome.Unknown,
                        asked.toString());
                if (asked instanceof VendOutcome.NotFound
                        && tried.vendor.terms().replaySafe()) {
                    assertInstanceOf(VendOutcome.Vended.class, tried.vendor.vend(request));
                }
            });
        }
        all.put("NEVER_DONE: in doubt for ever", tried -> {
            var request = tried.request(Scenario.NEVER_DONE);
            assertInstanceOf(VendOutcome.Unknown.class, tried.vendor.vend(request));
            assertInstanceOf(VendOutcome.Unknown.class, tried.decided(request));
        });
        all.put("query: a reference nobody sent is no refusal", tried -> {
            var asked = tried.decided(tried.request(Scenario.NORMAL));
            assertTrue(asked instanceof VendOutcome.NotFound || asked instanceof VendOutcome.Unknown, asked.toString());
        });
    }

    private static void refused(Map<String, Check> all) {
        for (var scenario : List.of(Scenario.REVERSED, Scenario.FAILED, Scenario.PENDING_REVERSED)) {
            all.put(scenario + ": ends as a refusal", tried -> {
                var request = tried.request(scenario);
                var outcome = tried.vendor.vend(request);
                assertInstanceOf(
                        VendOutcome.Refused.class,
                        outcome instanceof VendOutcome.Unknown ? tried.decided(request) : outcome);
            });
        }
        all.put("WALLET_EMPTY: another vendor may try", tried -> {
            var outcome = tried.vendor.vend(tried.request(Scenario.WALLET_EMPTY));
            assertInstanceOf(VendOutcome.NotSent.class, outcome, outcome.toString());
        });
        // Some have only one word for every failure: then it is a refusal, and the money goes back.
        all.put("COMPANY_DOWN: nothing is sold, and that is certain", tried -> {
            var outcome = tried.vendor.vend(tried.request(Scenario.COMPANY_DOWN));
            assertTrue(
                    outcome instanceof VendOutcome.NotSent || outcome instanceof VendOutcome.Refused,
                    outcome.toString());
        });
        all.put("below the minimum: nothing is sold, and that is certain", tried -> {
            var before = tried.sold().size();
            var outcome = tried.vendor.vend(tried.request(tried.meter(Scenario.HIGH_MINIMUM), Kobo.naira(2_000)));
            assertTrue(
                    outcome instanceof VendOutcome.Refused || outcome instanceof VendOutcome.NotSent,
                    outcome.toString());
            assertEquals(before, tried.sold().size());
        });
    }

    private static void rules(Map<String, Check> all) {
        all.put("nobody listens: surely not sent", tried -> {
            var alone = stand.adapter(tried.provider, stand.http, Map.of("URL", "http://127.0.0.1:1/"));
            var request = tried.request(Scenario.NORMAL);
            assertInstanceOf(VendOutcome.NotSent.class, alone.vend(request));
            assertInstanceOf(VendOutcome.Unknown.class, alone.query(request.reference(), MeterType.PREPAID));
            assertInstanceOf(MeterAnswer.Unavailable.class, alone.verify(request.meter()));
            assertInstanceOf(Balance.Unknown.class, alone.balance());
            assertEquals(Map.of(), alone.reaches());
        });
        all.put("wrong keys: nothing is sold, nothing is believed", tried -> {
            var stranger = stand.adapter(tried.provider, stand.http, stand.wrongKeys(tried.provider));
            var before = tried.sold().size();
            var outcome = stranger.vend(tried.request(Scenario.NORMAL));
            assertTrue(
                    outcome instanceof VendOutcome.NotSent || outcome instanceof VendOutcome.Unknown,
                    outcome.toString());
            assertEquals(before, tried.sold().size());
            assertInstanceOf(MeterAnswer.Unavailable.class, stranger.verify(tried.meter(Scenario.NORMAL)));
        });
        all.put("balance: known and falling, or said to be unknown", tried -> {
            if (tried.vendor.balance() instanceof Balance.Known(Kobo before)) {
                assertInstanceOf(VendOutcome.Vended.class, tried.vendor.vend(tried.request(Scenario.NORMAL)));
                var after = assertInstanceOf(Balance.Known.class, tried.vendor.balance());
                assertTrue(after.amount().compareTo(before) < 0);
            }
        });
        all.put("references never repeat", tried -> {
            var now = Instant.parse("2026-11-22T22:30:00Z");
            var first = tried.vendor.reference("PP7K2M9QXD4T", 1, now);
            assertNotEquals(first, tried.vendor.reference("PP7K2M9QXD4T", 2, now));
            assertNotEquals(first, tried.vendor.reference("PP7K2M9QXD4V", 1, now));
            assertTrue(first.length() <= 60);
        });
        all.put("its codes are a table that people can review", tried -> {
            var lines = tried.vendor.codes().lines();
            assertTrue(lines.size() >= 3, lines.toString());
            assertTrue(lines.values().stream().anyMatch(line -> line.meaning() == Codes.Meaning.DELIVERED));
            assertFalse(lines.values().stream().anyMatch(line -> line.reason().isBlank()));
        });
        all.put("it is patient: least time, limit, and a company it does not know", tried -> {
            var terms = tried.vendor.terms();
            assertTrue(terms.ask().after(0).isPositive());
            assertTrue(terms.doubt().isPositive());
            assertFalse(tried.vendor.sells("nowhere", MeterType.PREPAID));
        });
    }

    /**
     * What no document has, in place of the answer to a sale: in doubt, unless surely not taken.
     */
    private static Map<String, Check> odd() {
        var all = new LinkedHashMap<String, Check>();
        Odd.answers()
                .forEach((name, answer) -> all.put("instead of an answer: " + name, tried -> {
                    assertInstanceOf(VendOutcome.Vended.class, tried.vendor.vend(tried.request(Scenario.NORMAL)));
                    var request = tried.request(Scenario.NORMAL);
                    tried.vendor.vend(request);
                    tried.wire.answerTheLast(answer);
                    var outcome = tried.vendor.vend(request);
                    var client = answer instanceof Http.Answered(int status, byte[] _) && status / 100 == 4;
                    assertTrue(
                            outcome instanceof VendOutcome.Unknown
                                    || (client && outcome instanceof VendOutcome.NotSent),
                            outcome.toString());
                }));
        return all;
    }

    private static void malformed(Tried tried) {
        var random = new Random(20_261_122);
        var request = tried.request(Scenario.NORMAL);
        assertInstanceOf(VendOutcome.Vended.class, tried.vendor.vend(request));
        var good = tried.wire.last();
        for (var i = 0; i < 10_000; i++) {
            var broken = Odd.broken(good, random, i);
            tried.wire.answerTheLast(new Http.Answered(200, broken));
            var outcome = tried.vendor.vend(request);
            var text = new String(broken, StandardCharsets.ISO_8859_1);
            assertTrue(
                    outcome instanceof VendOutcome.Vended || outcome instanceof VendOutcome.Unknown,
                    outcome + " of " + text);
            if (outcome instanceof VendOutcome.Vended vended) {
                var digits = text.replaceAll("[ -]", "");
                assertTrue(vended.tokens().stream().allMatch(token -> digits.contains(token.digits())), text);
            }
        }
    }
}
