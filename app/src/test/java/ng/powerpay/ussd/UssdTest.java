package ng.powerpay.ussd;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import ng.powerpay.Shop;
import ng.powerpay.notify.Gsm7;
import ng.powerpay.notify.Language;
import ng.powerpay.platform.Kobo;
import ng.powerpay.remote.Gate;
import ng.powerpay.remote.Stand;
import ng.powerpay.sandbox.meter.Account;
import ng.powerpay.sandbox.meter.Accounts;
import ng.powerpay.sandbox.meter.Scenario;
import ng.powerpay.vending.Meter;
import ng.powerpay.vending.MeterType;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Phones that dial, against the pretend gateways and vendors. */
class UssdTest {

    private static final String KEY = "the-key-of-the-address-0123456789";
    private static final AtomicInteger PHONES = new AtomicInteger(2_000_000);
    private static final Pattern ACCOUNT = Pattern.compile("(?m)^[0-9]{10}$");
    private static final Pattern REFERENCE = Pattern.compile("PP[0-9A-Z]{10}");
    private static final Pattern TOTAL = Pattern.compile("NGN([0-9,.]+)");
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private static Stand stand;
    private static Gate vendor;
    private static Gate gateway;
    private static Shop shop;

    @BeforeAll
    static void open() {
        stand = new Stand();
        vendor = new Gate(stand.sandbox.url());
        gateway = new Gate(stand.sandbox.url());
        var environment = new HashMap<>(stand.sandbox.variables());
        environment.putAll(Map.of(
                "POWERPAY_GATEWAYS",
                "monnify",
                "POWERPAY_VENDORS",
                "vtpass",
                "POWERPAY_MONNIFY_URL",
                gateway.url() + "/monnify",
                "POWERPAY_VTPASS_URL",
                vendor.url() + "/vtpass/api",
                "POWERPAY_USSD_KEY",
                KEY,
                "POWERPAY_REQUESTS_PER_MINUTE",
                "100000"));
        shop = new Shop(environment);
    }

    @AfterAll
    static void close() {
        vendor.open();
        gateway.open();
        shop.close();
        vendor.close();
        gateway.close();
        stand.close();
    }

    /** A phone in somebody's hand. */
    private static final class Caller {

        final String phone;
        private String session = UUID.randomUUID().toString();
        private String text = "";

        Caller(String phone) {
            this.phone = phone;
        }

        static Caller fresh() {
            return new Caller("+234803" + PHONES.incrementAndGet());
        }

        String dial() throws Exception {
            session = UUID.randomUUID().toString();
            text = "";
            return again();
        }

        String type(String input) throws Exception {
            text = text.isEmpty() ? input : text + "*" + input;
            return again();
        }

        String type(String... inputs) throws Exception {
            var screen = "";
            for (var input : inputs) {
                screen = type(input);
            }
            return screen;
        }

        /** The network asks the same once more. */
        String again() throws Exception {
            var answer = post(KEY, form(Map.of("sessionId", session, "phoneNumber", phone, "text", text)));
            assertEquals(200, answer.statusCode(), answer.body());
            fits(answer.body());
            return answer.body();
        }
    }

    private static void fits(String answer) {
        var screen = answer.substring(4);
        assertTrue(answer.startsWith("CON ") || answer.startsWith("END "), answer);
        assertTrue(screen.length() <= Screen.MOST, screen.length() + ": " + screen);
        assertEquals(Gsm7.plain(screen), screen);
        assertFalse(screen.contains("?PP") || screen.contains("{"), screen);
    }

    private static String form(Map<String, String> fields) {
        var all = new ArrayList<String>();
        fields.forEach((name, value) -> all.add(name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8)));
        return String.join("&", all) + "&serviceCode=*384*1%23&networkCode=62130";
    }

    private static HttpResponse<String> post(String key, String form) throws Exception {
        return CLIENT.send(
                HttpRequest.newBuilder(URI.create(shop.url() + "/v1/ussd/africastalking?key=" + key))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private static Account meter(Scenario scenario) {
        return new Accounts()
                .all().stream()
                        .filter(one -> one.scenario() == scenario && one.prepaid())
                        .findFirst()
                        .orElseThrow();
    }

    /** Up to the price, for the first company, prepaid. */
    private static String toPrice(Caller caller, Account account, String naira) throws Exception {
        caller.dial();
        return caller.type("1", account.number(), "1", "1", naira);
    }

    private static String found(Pattern pattern, String text) {
        var match = pattern.matcher(text);
        assertTrue(match.find(), pattern + " in " + text);
        return match.group();
    }

    private static long purchases(String phone) {
        return shop.database()
                .sql("select count(*) from purchase where phone = ?")
                .param(phone)
                .query(Long.class)
                .single();
    }

    private static void pay(String screen) throws Exception {
        var total = Kobo.ofNaira(found(TOTAL, screen).substring(3).replaceAll("[.]$", ""));
        stand.form(
                URI.create(stand.sandbox.url() + "/bank"),
                "number=" + found(ACCOUNT, screen) + "&amount=" + total.toNaira());
    }

    private static void until(String reference, String state) throws Exception {
        Stand.until(() -> {
            shop.database()
                    .sql("update purchase set due_at = now() where id = ? and due_at > now() + interval '2 seconds'")
                    .param(reference)
                    .update();
            return shop.database()
                    .sql("select state from purchase where id = ?")
                    .param(reference)
                    .query(String.class)
                    .single()
                    .equals(state);
        });
    }

    private static List<String> sms(String phone) {
        return stand.sandbox.outbox().newestFirst().stream()
                .filter(message -> message.parties().to().endsWith(phone.substring(4)))
                .map(message -> message.content().text())
                .toList();
    }

    private static boolean told(String phone, String about) {
        return sms(phone).stream().anyMatch(text -> text.contains(about));
    }

    @Test
    void aPurchaseIsMadeByTransferAndItsTokenComesBySmsAndByTheMenu() throws Exception {
        var caller = Caller.fresh();
        assertTrue(caller.dial().contains("1 Buy electricity"));
        var price = toPrice(caller, meter(Scenario.NORMAL), "5000");
        assertTrue(price.startsWith("CON ") && price.contains("1 Pay by transfer"), price);
        var account = caller.type("1");
        assertTrue(account.startsWith("END Transfer exactly NGN5,107.50"), account);
        var reference = found(REFERENCE, account);
        Stand.until(() -> told(caller.phone, found(ACCOUNT, account)));
        pay(account);
        until(reference, "VENDED");
        caller.dial();
        var token = caller.type("2");
        assertTrue(token.contains(reference), token);
        var digits = found(Pattern.compile("[0-9]{4}(-[0-9]{4}){4}"), token);
        Stand.until(() -> told(caller.phone, digits));
        caller.dial();
        assertTrue(caller.type("3").contains("Delivered"));
        caller.dial();
        assertTrue(caller.type("1").contains("1 " + meter(Scenario.NORMAL).number()));
        assertTrue(caller.type("1", "3000").contains("NGN3,107.50"));
        var stranger = Caller.fresh();
        stranger.dial();
        assertTrue(stranger.type("2").contains("No token"));
        stranger.dial();
        assertTrue(stranger.type("3").contains("Nothing was bought"));
        stranger.dial();
        assertTrue(stranger.type("1").contains("Type the number"), "nobody else's meters");
    }

    @Test
    void theSameRequestManyTimesBuysOnce() throws Exception {
        var caller = Caller.fresh();
        toPrice(caller, meter(Scenario.NORMAL), "2000");
        var account = caller.type("1");
        try (var many = Executors.newFixedThreadPool(4)) {
            Callable<String> again = caller::again;
            for (var one : many.invokeAll(List.of(again, again, again, again))) {
                assertEquals(account, one.get());
            }
        }
        assertEquals(account, caller.type("1"), "what comes after the end changes nothing");
        assertEquals(1, purchases(caller.phone));
        Stand.until(() -> told(caller.phone, found(ACCOUNT, account)));
        assertEquals(1, sms(caller.phone).size());
    }

    @Test
    void nothingIsBoughtThatNoScreenNamed() throws Exception {
        var caller = Caller.fresh();
        caller.session = UUID.randomUUID().toString();
        caller.text = "1*" + meter(Scenario.NORMAL).number() + "*1*1*2000";
        var named = caller.type("1");
        assertTrue(named.startsWith("CON ") && named.contains("1 Pay by transfer"), named);
        assertEquals(0, purchases(caller.phone));
        assertTrue(caller.type("1").startsWith("END Transfer exactly"));
        assertEquals(1, purchases(caller.phone));
    }

    @Test
    void aSlowCompanyIsNotWaitedFor() throws Exception {
        var caller = Caller.fresh();
        vendor.shut();
        try {
            var asking = toPrice(caller, meter(Scenario.ARREARS), "9000");
            assertTrue(asking.contains("We are asking"), asking);
            assertTrue(caller.type("1").contains("We are asking"));
            assertTrue(vendor.isShut(), "answered before the company did");
        } finally {
            vendor.open();
        }
        var seen = caller.again();
        for (var i = 0; i < 200 && seen.contains("We are asking"); i++) {
            Thread.sleep(50); // a busy machine hears the company late
            seen = caller.type("1");
        }
        assertTrue(seen.contains("NGN2,500 of it pays debt") && seen.contains("NGN9,107.50"), seen);
        assertEquals(0, purchases(caller.phone), "looking is not buying");
        assertTrue(caller.type("1").startsWith("END Transfer exactly NGN9,107.50"));
    }

    @Test
    void aSlowGatewayIsNotWaitedForAndItsAccountComesBySms() throws Exception {
        var caller = Caller.fresh();
        toPrice(caller, meter(Scenario.NORMAL), "4000");
        gateway.shut();
        try {
            var taken = caller.type("1");
            assertTrue(taken.startsWith("END Your order is taken"), taken);
            assertTrue(gateway.isShut(), "answered before the gateway did");
            assertTrue(sms(caller.phone).isEmpty());
        } finally {
            gateway.open();
        }
        Stand.until(() -> !sms(caller.phone).isEmpty());
        assertTrue(told(caller.phone, "NGN4,107.50"), sms(caller.phone).toString());
        caller.dial();
        assertTrue(caller.type("3").contains("Transfer exactly NGN4,107.50"));
        assertEquals(1, purchases(caller.phone));
    }

    @Test
    void whatCannotBeIsSaidAndAskedAgain() throws Exception {
        var caller = Caller.fresh();
        caller.dial();
        assertTrue(caller.type("9").contains("Choose a number of the list.\nPowerPay"));
        assertTrue(caller.type("1", "12").contains("6 to 20 digits"));
        assertTrue(caller.type("45010000001").contains("Which company?"));
        assertTrue(caller.type("8").contains("Choose"));
        assertTrue(caller.type("7").contains("1 Port Harcourt"));
        assertTrue(caller.type("7").contains("1 Ikeja"));
        assertTrue(caller.type("1").contains("Which kind?"));
        assertTrue(caller.type("5").contains("Choose"));
        assertTrue(caller.type("1").contains("How much"));
        assertTrue(caller.type("12.50").contains("whole naira"));
        assertTrue(caller.type("0").contains("1 Buy"), "0 begins again");
        assertTrue(toPrice(caller, meter(Scenario.NORMAL), "1").contains("The least is NGN"));
        assertTrue(caller.type("900000000").contains("The most is NGN"));
        assertTrue(caller.type("3000").contains("1 Pay by transfer"));
        assertTrue(toPrice(caller, meter(Scenario.CANNOT_VEND), "5000").startsWith("END Ikeja"));
        assertTrue(toPrice(caller, meter(Scenario.VERIFY_DOWN), "5000").contains("does not answer"));
        caller.dial();
        var unknown = caller.type("1", "99999999999", "1", "1", "5000");
        assertTrue(unknown.contains("does not know 99999999999") && unknown.contains("Type the number"), unknown);
    }

    @Test
    void whoPaidAndWaitsIsNotLetPayAgain() throws Exception {
        var caller = Caller.fresh();
        toPrice(caller, meter(Scenario.NEVER_DONE), "5000");
        var account = caller.type("1");
        pay(account);
        until(found(REFERENCE, account), "VENDING");
        var again = toPrice(caller, meter(Scenario.NEVER_DONE), "5000");
        assertTrue(again.startsWith("END ") && again.contains("Do not pay again"), again);
        toPrice(caller, meter(Scenario.NORMAL), "5000");
        assertTrue(caller.type("1").startsWith("END Transfer exactly"), "another meter is sold");
        var notTheNewest = toPrice(caller, meter(Scenario.NEVER_DONE), "5000");
        assertTrue(notTheNewest.startsWith("END ") && notTheNewest.contains("Do not pay again"), notTheNewest);
        assertEquals(2, purchases(caller.phone));
        shop.database()
                .sql("update purchase set state = 'REVIEW', due_at = null, review_from = 'VENDING' where id = ?")
                .param(found(REFERENCE, account))
                .update();
        var withUs = toPrice(caller, meter(Scenario.NEVER_DONE), "5000");
        assertTrue(withUs.startsWith("END ") && withUs.contains("One of us is looking"), withUs);
    }

    @Test
    void onePhonesTooManyIsNotToldToAnother() {
        var check = shop.bean(MeterCheck.class);
        var greedy = Caller.fresh().phone;
        for (var i = 0; i < 30; i++) {
            check.begin(greedy, new Meter("ikeja", MeterType.PREPAID, "777770000" + (10 + i)));
        }
        var meter = new Meter(
                "ikeja", MeterType.PREPAID, meter(Scenario.HIGH_MINIMUM).number());
        check.begin(greedy, meter);
        assertTrue(check.ask(greedy, meter, true) instanceof MeterCheck.Refused);
        check.begin(greedy, meter);
        assertFalse(check.ask(Caller.fresh().phone, meter, true) instanceof MeterCheck.Refused);
    }

    @Test
    void aPhoneKeepsItsLanguage() throws Exception {
        var caller = Caller.fresh();
        caller.dial();
        assertTrue(caller.type("4").contains("3 Hausa"));
        assertTrue(caller.type("3").contains("1 Sayi wuta"));
        assertTrue(caller.dial().contains("1 Sayi wuta"));
        assertEquals(Language.HA, shop.bean(UssdNotes.class).language(caller.phone));
    }

    @Test
    void whoHasNotTheKeyFindsNothing() throws Exception {
        var dial = form(Map.of("sessionId", "s", "phoneNumber", "+2348031234567", "text", ""));
        assertEquals(404, post("", dial).statusCode());
        assertEquals(404, post(KEY + "x", dial).statusCode());
        assertEquals(200, post(KEY, dial).statusCode());
    }

    @Test
    void malformedFormsAreNamed() throws Exception {
        for (var form : List.of(
                "",
                "sessionId=s",
                "sessionId=s&phoneNumber=12&text=",
                "sessionId=s&phoneNumber=%zz",
                "phoneNumber=%2B2348031234567",
                "sessionId=" + "s".repeat(101) + "&phoneNumber=%2B2348031234567",
                "sessionId=s&phoneNumber=%2B2348031234567&text=" + "1*".repeat(600))) {
            var answer = post(KEY, form);
            assertEquals(400, answer.statusCode(), form + " " + answer.body());
        }
        var caller = Caller.fresh();
        caller.text = "1*".repeat(100) + "1";
        assertTrue(caller.again().startsWith("END Too many"));
        caller.text = "****0***";
        assertTrue(caller.again().startsWith("CON "));
        caller.text = "1*ọ̀kẹ́ 😀*';--";
        assertTrue(caller.again().startsWith("CON "));
    }

    @Test
    void aPhoneThatDialsWithoutEndIsStopped() throws Exception {
        var caller = Caller.fresh();
        var last = "";
        for (var i = 0; i < 200 && !last.startsWith("END"); i++) {
            last = caller.dial();
        }
        assertTrue(last.startsWith("END Too many"), last);
    }
}
