package ng.powerpay.vending.sts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import ng.powerpay.ClosedGroups;
import ng.powerpay.Shop;
import ng.powerpay.platform.Kobo;
import ng.powerpay.platform.Settings;
import ng.powerpay.remote.Provider;
import ng.powerpay.sts.Units;
import ng.powerpay.sts.Utility;
import ng.powerpay.vending.Meter;
import ng.powerpay.vending.MeterAnswer;
import ng.powerpay.vending.MeterType;
import ng.powerpay.vending.VendOutcome;
import ng.powerpay.vending.VendRequest;
import ng.powerpay.vending.Vendor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** Tokens of a closed group, made on a real database and typed into virtual meters. */
class StsVendorTest {

    private static final Settings SETTINGS = new Settings(Map.of("POWERPAY_STS_KEYS", Estate.keyFile()));
    private static final Provider.Part<Vendor> PART = new StsProvider().read(SETTINGS);
    private static Shop shop;
    private static Vendor vendor;

    @BeforeAll
    static void open() throws SQLException {
        shop = new Shop(Map.of("POWERPAY_ROLE", "api"));
        vendor = on(shop.bean(DataSource.class));
        var group = new ClosedGroups.Group(Estate.GROUP, "Lekki Gardens", "Lagos");
        var meters = IntStream.range(0, 20).mapToObj(serial -> Estate.meter(serial, serial == 19));
        ClosedGroups.list(shop.owners(), List.of(group), meters.toList());
    }

    @AfterAll
    static void close() {
        shop.close();
    }

    private static Vendor on(DataSource database) {
        var means = shop.bean(Provider.Means.class);
        return PART.build().apply(new Provider.Means(means.sender(), database, means.clock(), means.seal()));
    }

    private static VendRequest request(String reference, int serial, long kobo) {
        var meter = new Meter(Estate.GROUP, MeterType.PREPAID, Estate.number(serial));
        return new VendRequest(reference, meter, new Kobo(kobo), "+2348031234567");
    }

    private static VendOutcome.Vended vended(VendOutcome outcome) {
        return assertInstanceOf(VendOutcome.Vended.class, outcome);
    }

    private static String digits(VendOutcome outcome) {
        return vended(outcome).tokens().getFirst().digits();
    }

    private static long rows(int serial) {
        return shop.database()
                .sql("select count(*) from sts_vend where meter = ?")
                .param(Estate.number(serial))
                .query(Long.class)
                .single();
    }

    @Test
    void aTokenCreditsTheMeterWithWhatWasPaidForAndNoMore() {
        var outcome = vended(vendor.vend(request("credit1", 0, 1_000_000)));
        // 10,000 naira at 225.50 are 44.34 kWh.
        assertEquals(443L, outcome.unitsTenths());
        assertEquals(new Kobo(22_550), outcome.rateKobo());
        var wall = Estate.wall(Estate.number(0));
        assertTrue(wall.enter(digits(outcome)).result().accepted());
        assertEquals(new Units(443), wall.credit(Utility.ELECTRICITY));
        assertFalse(wall.enter(digits(outcome)).result().accepted());
    }

    @Test
    void theSameReferenceAHundredTimesAtOnceIsOneToken() throws Exception {
        var tokens = new HashSet<String>();
        Callable<String> sale = () -> digits(vendor.vend(request("hundred1", 1, 500_000)));
        try (var crowd = Executors.newFixedThreadPool(16)) {
            for (var token : crowd.invokeAll(java.util.Collections.nCopies(100, sale))) {
                tokens.add(token.get());
            }
        }
        assertEquals(1, tokens.size());
        assertEquals(1, rows(1));
    }

    @Test
    void manySalesOfOneMeterAtOnceAllHaveTheirOwnIdentifierAndAreAllTaken() throws Exception {
        var sales = IntStream.range(0, 24).mapToObj(number ->
                (Callable<String>) () -> digits(vendor.vend(request("many" + number, 2, 100_000))));
        var wall = Estate.wall(Estate.number(2));
        try (var crowd = Executors.newFixedThreadPool(6)) {
            for (var token : crowd.invokeAll(sales.toList())) {
                assertTrue(wall.enter(token.get()).result().accepted());
            }
        }
        assertEquals(new Units(24 * 44), wall.credit(Utility.ELECTRICITY));
        assertEquals(24, rows(2));
    }

    @Test
    void whateverStatementDiesTheReferenceHasOneTokenInTheEnd() {
        var died = 0;
        for (var statement = 0; statement < 5; statement++) {
            var reference = "dies" + statement;
            var dying = on(new Dying(shop.bean(DataSource.class), statement));
            died += dying.vend(request(reference, 3, 200_000)) instanceof VendOutcome.Unknown ? 1 : 0;
            var found = vendor.query(reference, MeterType.PREPAID);
            var again = vendor.vend(request(reference, 3, 200_000));
            assertEquals(digits(again), digits(vendor.query(reference, MeterType.PREPAID)));
            // Only the death after the insert leaves a token behind, and that one is kept.
            assertEquals(statement == 4, found instanceof VendOutcome.Vended);
            assertEquals(found instanceof VendOutcome.Vended, found.equals(again));
        }
        assertEquals(5, died);
        assertEquals(5, rows(3));
    }

    /** Gives out that many connections, then none. */
    private static final class Dying extends DelegatingDataSource {
        private int left;

        Dying(DataSource database, int left) {
            super(database);
            this.left = left;
        }

        @Override
        public Connection getConnection() throws SQLException {
            if (left-- <= 0) {
                throw new SQLException("gone");
            }
            return super.getConnection();
        }
    }

    @Test
    void aDeadDatabaseIsUnavailableAndNeverARefusal() {
        var dead = on(new Dying(shop.bean(DataSource.class), 0));
        var request = request("dead1", 3, 200_000);
        assertInstanceOf(MeterAnswer.Unavailable.class, dead.verify(request.meter()));
        assertInstanceOf(VendOutcome.Unknown.class, dead.vend(request));
        assertInstanceOf(VendOutcome.Unknown.class, dead.query("dead1", MeterType.PREPAID));
        assertInstanceOf(VendOutcome.NotFound.class, vendor.query("dead1", MeterType.PREPAID));
    }

    private static String refusal(VendRequest request) {
        var code = assertInstanceOf(VendOutcome.Refused.class, vendor.vend(request))
                .code();
        assertInstanceOf(VendOutcome.NotFound.class, vendor.query(request.reference(), MeterType.PREPAID));
        return code;
    }

    @Test
    void whatTheGroupDoesNotSellIsRefusedAndNoTokenIsMade() {
        assertEquals("METER_UNKNOWN", refusal(request("no1", 99, 200_000)));
        assertEquals("METER_BLOCKED", refusal(request("no2", 19, 200_000)));
        assertEquals("BELOW_MINIMUM", refusal(request("no3", 4, 49_999)));
        assertEquals("ABOVE_MAXIMUM", refusal(request("no4", 4, 10_000_001)));
        var bill = new Meter(Estate.GROUP, MeterType.POSTPAID, Estate.number(4));
        assertEquals("WRONG_TYPE", refusal(new VendRequest("no5", bill, new Kobo(200_000), "+2348031234567")));
        var elsewhere = new Meter("ikeja", MeterType.PREPAID, Estate.number(4));
        assertEquals("METER_UNKNOWN", refusal(new VendRequest("no6", elsewhere, new Kobo(200_000), "+234803")));
        assertEquals(0, rows(4));
    }

    @Test
    void aReferenceIsForOneMeterAndOneSum() {
        vended(vendor.vend(request("one1", 5, 200_000)));
        var other = vendor.vend(request("one1", 5, 300_000));
        assertEquals(
                "REFERENCE_TAKEN",
                assertInstanceOf(VendOutcome.Refused.class, other).code());
        assertEquals(1, rows(5));
    }

    @Test
    void theMeterIsDescribedAsTheGroupListedIt() {
        var known = (MeterAnswer.Known) vendor.verify(request("x", 6, 1).meter());
        assertEquals("Ada Obi", known.customerName());
        assertEquals(new Kobo(50_000), known.minimum());
        assertEquals(new Kobo(10_000_000), known.maximum());
        assertEquals(MeterType.PREPAID, known.type());
        assertTrue(known.canVend());
        assertFalse(((MeterAnswer.Known) vendor.verify(request("x", 19, 1).meter())).canVend());
        assertInstanceOf(
                MeterAnswer.NotKnown.class, vendor.verify(request("x", 99, 1).meter()));
        assertTrue(vendor.sells(Estate.GROUP, MeterType.PREPAID));
        assertFalse(vendor.sells("ikeja", MeterType.PREPAID));
    }

    @Test
    void noTokenIsMadeWithoutItsKeyAndAnotherVendorMayTry() {
        var keys = Map.of("POWERPAY_STS_KEYS", Estate.keyFile("201457 2 2014 " + Estate.KEY));
        var other = new StsProvider().read(new Settings(keys)).build().apply(shop.bean(Provider.Means.class));
        assertInstanceOf(VendOutcome.NotSent.class, other.vend(request("key1", 7, 200_000)));
        assertEquals(0, rows(7));
    }

    @Test
    void whatWasMadeIsSealedAndStays() {
        var digits = digits(vendor.vend(request("stays1", 8, 200_000)));
        var sealed = shop.database()
                .sql("select token_sealed from sts_vend where reference = 'stays1'")
                .query(byte[].class)
                .single();
        assertNotEquals(20, sealed.length);
        assertFalse(new String(sealed, java.nio.charset.StandardCharsets.ISO_8859_1).contains(digits));
        for (var statement :
                List.of("delete from sts_vend", "update sts_vend set tid = 1", "update sts_meter set rate_kobo = 1")) {
            assertThrows(
                    DataAccessException.class,
                    () -> shop.database().sql(statement).update());
        }
        assertThrows(
                DataAccessException.class,
                () -> shop.owner().sql("delete from sts_vend").update());
    }
}
