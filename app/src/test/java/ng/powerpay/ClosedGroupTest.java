package ng.powerpay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import ng.powerpay.platform.Json;
import ng.powerpay.sts.Units;
import ng.powerpay.sts.Utility;
import ng.powerpay.vending.sts.Estate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** An estate's list is taken by the command, and its residents buy what we make ourselves. */
class ClosedGroupTest {

    private static final String HEADER = "company,company_name,state,number,customer,address,band,rate_naira,"
            + "minimum_naira,maximum_naira,sgc,krn,ti,ea,base_date,blocked\n";
    private static final String NUMBER = Estate.number(1);
    private static Market market;

    /** Listed before the shop opens: the catalogue may be a minute old. */
    @BeforeAll
    static void open() throws Exception {
        var environment =
                new HashMap<>(Map.of("POWERPAY_VENDORS", "vtpass,sts", "POWERPAY_STS_KEYS", Estate.keyFile()));
        try (var first = new Shop(Map.of("POWERPAY_ROLE", "api"))) {
            first.environment().forEach((name, value) -> {
                if (name.startsWith("POWERPAY_DATABASE_")) {
                    environment.put(name, value);
                }
            });
            var before = new HashMap<>(first.environment());
            before.putAll(environment);
            meters(before, 0, HEADER + good(NUMBER));
        }
        market = new Market(environment);
    }

    @AfterAll
    static void close() {
        market.close();
    }

    private static String line(String number, String rest) {
        return Estate.GROUP + ",Lekki Gardens,Lagos," + number + "," + rest + "\n";
    }

    private static String good(String number) {
        return line(number, "\"Obi, Ada\",Plot 4,,225.50,500,,201457,1,01,11,2014,");
    }

    /** The command's last word, after it took or refused a file with these lines. */
    private static String meters(int expected, String csv) throws Exception {
        return meters(market.shop.environment(), expected, csv);
    }

    private static String meters(Map<String, String> environment, int expected, String csv) throws Exception {
        var file = Files.createTempFile("meters", ".csv");
        Files.writeString(file, csv);
        var said = new ByteArrayOutputStream();
        var out = new PrintStream(said, true, StandardCharsets.UTF_8);
        var ended = new MetersCommand(environment, Addition.NONE, Clock.systemUTC(), out).run(List.of(file.toString()));
        Files.delete(file);
        assertEquals(expected, ended, said::toString);
        return said.toString(StandardCharsets.UTF_8);
    }

    @Test
    void aResidentBuysATokenThatTheMeterTakes() throws Exception {
        assertTrue(meters(0, HEADER + good(NUMBER)).contains("1 meters of 1 groups"));
        var quote = Market.json(market.shop.get(
                "/v1/quote?company=%s&type=PREPAID&number=%s&amountKobo=1000000".formatted(Estate.GROUP, NUMBER)));
        assertEquals("44.3", quote.path("estimate").path("units").asString());
        var purchase = order(quote.path("totalKobo").asLong());
        market.pay(purchase, "channel=card&outcome=success");
        var vended = market.until(purchase, "VENDED");
        var digits = vended.findValue("digits").asString().replaceAll("[^0-9]", "");
        var wall = Estate.wall(NUMBER);
        assertTrue(wall.enter(digits).result().accepted());
        assertEquals(new Units(443), wall.credit(Utility.ELECTRICITY));
    }

    private static JsonNode order(long total) throws Exception {
        var order = Map.of(
                "company",
                Estate.GROUP,
                "type",
                "PREPAID",
                "number",
                NUMBER,
                "amountKobo",
                1_000_000,
                "totalKobo",
                total,
                "phone",
                Market.PHONE,
                "email",
                "ada@example.ng");
        return Market.json(market.shop.post(
                "/v1/purchases",
                Json.MAPPER.writeValueAsString(order),
                "Idempotency-Key",
                UUID.randomUUID().toString()));
    }

    @Test
    void anAskedForBillIsToldThatTheMeterIsPrepaid() throws Exception {
        meters(0, HEADER + good(Estate.number(2)));
        var answer = market.shop.get(
                "/v1/meter?company=%s&type=POSTPAID&number=%s".formatted(Estate.GROUP, Estate.number(2)));
        assertTrue(answer.body().contains("METER_WRONG_TYPE"), answer.body());
    }

    @Test
    void aSecondListChangesWhatItNamesAndNothingElse() throws Exception {
        var other = line(Estate.number(3), "Bola,,B,300,,,201457,1,1,11,2014,yes");
        meters(0, HEADER + good(NUMBER) + other);
        meters(0, HEADER + other.replace("Bola", "Chi").replace("yes", "no"));
        var rows = market.shop
                .database()
                .sql("select customer_name || blocked from sts_meter where number in (?, ?) order by number")
                .params(NUMBER, Estate.number(3))
                .query(String.class)
                .list();
        assertEquals(List.of("Obi, Adafalse", "Chifalse"), rows);
    }

    @Test
    void everyFaultIsNamedByLineAndFieldAndNothingIsTaken() throws Exception {
        var fresh = Estate.number(50);
        var wrong = fresh.substring(0, 10) + (fresh.charAt(10) == '0' ? '1' : '0');
        var said = meters(
                1,
                HEADER
                        + good(fresh)
                        + good(wrong)
                        + line(Estate.number(51), ",,F,22x,900,500,1457,0,100,09,2015,maybe")
                        + line(Estate.number(52), "Bola,,A,300,,,201457,1,1,11,2014,")
                        + line(Estate.number(53), "Bola,,A,225.50,,,201457,2,1,11,2014,")
                        + good(fresh));
        for (var fault : List.of(
                "line 3, number",
                "line 4, customer",
                "line 4, band",
                "line 4, rate_naira",
                "line 4, maximum_naira",
                "line 4, sgc",
                "line 4, krn",
                "line 4, ti",
                "line 4, ea",
                "line 4, base_date",
                "line 4, blocked",
                "line 5, rate_naira",
                "line 6, sgc",
                "KEY_UNKNOWN",
                "line 7, number")) {
            assertTrue(said.contains(fault), fault + " in\n" + said);
        }
        assertEquals(
                0,
                market.shop
                        .database()
                        .sql("select count(*) from sts_meter where number = ?")
                        .param(fresh)
                        .query(Integer.class)
                        .single());
    }

    @Test
    void aListDoesNotTakeACompanyOrAnotherGroupsMeter() throws Exception {
        meters(0, HEADER + good(NUMBER));
        assertTrue(meters(1, HEADER + good(Estate.number(60)).replace(Estate.GROUP, "ikeja"))
                .contains("no closed group"));
        assertTrue(meters(1, HEADER + good(NUMBER).replace(Estate.GROUP, "othergroup"))
                .contains("another group"));
    }

    @Test
    void aFileThatIsNoListIsRefused() throws Exception {
        assertTrue(meters(1, "number;customer\n1;2\n").contains("line 1: there is no column company"));
        assertTrue(meters(1, HEADER).contains("no meter"));
        assertTrue(meters(1, HEADER.replace("blocked", "colour") + good(NUMBER)).contains("colour"));
    }
}
