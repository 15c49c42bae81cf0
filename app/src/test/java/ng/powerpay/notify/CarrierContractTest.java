package ng.powerpay.notify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import ng.powerpay.remote.Http;
import ng.powerpay.remote.Odd;
import ng.powerpay.remote.Providers;
import ng.powerpay.remote.Stand;
import ng.powerpay.sandbox.africastalking.AfricasTalkingSms;
import ng.powerpay.sandbox.termii.TermiiSms;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * What every carrier of SMS must do, each against its sandbox over HTTP: the same cases for all.
 */
class CarrierContractTest {

    private static final int MALFORMED = 2_000;
    private static final Letter.Sms TEXT =
            new Letter.Sms("+2348031234567", "PowerPay: Token 1234-5678-9012-3456-7890 & 47.7kWh");
    private static Stand stand;

    @BeforeAll
    static void open() {
        stand = new Stand();
    }

    @AfterAll
    static void close() {
        stand.close();
    }

    private record Tried(CarrierProvider provider, Odd.Wire wire, SmsSender carrier) {

        static Tried with(CarrierProvider provider) {
            var wire = new Odd.Wire(stand.http);
            return new Tried(provider, wire, stand.adapter(provider, wire));
        }

        String key() {
            var setting = "POWERPAY_" + provider.name().toUpperCase(Locale.ROOT) + "_REPORT_KEY";
            return stand.sandbox.variables().getOrDefault(setting, "");
        }

        Sent.Accepted taken() {
            return assertInstanceOf(Sent.Accepted.class, carrier.send(TEXT));
        }

        /** The body of the report of this text. */
        byte[] report(String id) throws InterruptedException {
            Stand.until(() -> reports().anyMatch(one -> text(one).contains(id)));
            return reports().filter(one -> text(one).contains(id)).findFirst().orElseThrow();
        }

        private Stream<byte[]> reports() {
            return stand.events("/sms/" + provider.name()).stream().map(Stand.Event::body);
        }

        private static String text(byte[] body) {
            return new String(body, StandardCharsets.UTF_8);
        }
    }

    @FunctionalInterface
    private interface Check {
        void run(Tried tried) throws Exception;
    }

    @TestFactory
    Stream<DynamicContainer> everyCarrierKeepsTheContract() {
        var checks = new LinkedHashMap<String, Check>();
        checks.put("a text is taken as it is", CarrierContractTest::aTextIsTaken);
        checks.put("its report is read and nobody else's", CarrierContractTest::reports);
        checks.put("a wrong key is no refusal of the text", CarrierContractTest::aWrongKey);
        checks.put("odd answers are never a wrong outcome", CarrierContractTest::oddAnswers);
        checks.put("malformed answers and reports never throw", CarrierContractTest::malformed);
        return Providers.of(CarrierProvider.class).stream()
                .map(provider -> DynamicContainer.dynamicContainer(
                        provider.name(),
                        checks.entrySet().stream()
                                .map(one -> DynamicTest.dynamicTest(
                                        one.getKey(), () -> one.getValue().run(Tried.with(provider))))));
    }

    private static void aTextIsTaken(Tried tried) {
        assertNotNull(tried.taken().providerId());
        var newest = stand.sandbox.outbox().newestFirst().getFirst();
        assertEquals(TEXT.text(), newest.content().text());
        assertTrue(newest.parties().to().endsWith("2348031234567"));
        assertEquals("PowerPay", newest.parties().from());
    }

    private static void reports(Tried tried) throws Exception {
        var id = String.valueOf(tried.taken().providerId());
        var body = tried.report(id);
        assertTrue(tried.carrier().proves());
        assertEquals(new Report.Arrived(id), tried.carrier().read(tried.key(), body));
        assertInstanceOf(Report.Forged.class, tried.carrier().read("", body));
        assertInstanceOf(Report.Forged.class, tried.carrier().read(tried.key() + "x", body));
        assertInstanceOf(Report.Unreadable.class, tried.carrier().read(tried.key(), new byte[0]));
        var closed = stand.adapter(tried.provider(), tried.wire(), Map.of("REPORT_KEY", ""));
        assertFalse(closed.proves());
        assertInstanceOf(Report.Forged.class, closed.read("", body));
    }

    private static void aWrongKey(Tried tried) {
        var spoilt = stand.adapter(tried.provider(), tried.wire(), stand.wrongKeys(tried.provider()));
        assertInstanceOf(Sent.NotNow.class, spoilt.send(TEXT));
    }

    private static void oddAnswers(Tried tried) {
        tried.taken();
        Odd.answers().forEach((name, answer) -> {
            tried.wire().answerTheLast(answer);
            var sent = tried.carrier().send(TEXT);
            assertFalse(sent instanceof Sent.Refused, name + " " + sent);
            var good = answer instanceof Http.Answered(int status, byte[] _) && status / 100 == 2;
            assertTrue(good || sent instanceof Sent.NotNow, name + " " + sent);
        });
    }

    private static void malformed(Tried tried) throws Exception {
        var random = new Random(20_261_123);
        var id = String.valueOf(tried.taken().providerId());
        var good = tried.wire().last();
        var status = tried.wire().lastStatus();
        var report = tried.report(id);
        for (var i = 0; i < MALFORMED; i++) {
            tried.wire().answerTheLast(new Http.Answered(status, Odd.broken(good, random, i)));
            var sent = tried.carrier().send(TEXT);
            assertTrue(
                    !(sent instanceof Sent.Accepted(String provider)) || provider == null || provider.length() <= 100);
            assertFalse(tried.carrier().read(tried.key(), Odd.broken(report, random, i)) instanceof Report.Forged);
        }
    }

    @Test
    void termiiRefusesAndFailsInItsOwnWay() {
        var termii = carrier("termii");
        assertInstanceOf(Sent.NotNow.class, termii.send(to("+" + TermiiSms.BROKE)));
        assertInstanceOf(Sent.NotNow.class, termii.send(to("+" + TermiiSms.BROKEN)));
        assertInstanceOf(Sent.Refused.class, termii.send(to("+1555")));
    }

    @Test
    void africasTalkingRefusesAndFailsInItsOwnWay() {
        var africa = carrier("africastalking");
        assertInstanceOf(Sent.NotNow.class, africa.send(to(AfricasTalkingSms.BROKE)));
        assertInstanceOf(Sent.Refused.class, africa.send(to(AfricasTalkingSms.BLACKLISTED)));
        assertInstanceOf(Sent.Refused.class, africa.send(to("+1555")));
    }

    private static SmsSender carrier(String name) {
        return Providers.of(CarrierProvider.class).stream()
                .filter(provider -> provider.name().equals(name))
                .map(provider -> stand.adapter(provider, stand.http))
                .findFirst()
                .orElseThrow();
    }

    private static Letter.Sms to(String phone) {
        return new Letter.Sms(phone, TEXT.text());
    }
}
