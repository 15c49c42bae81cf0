package ng.powerpay.purchase;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import ng.powerpay.notify.Channel;
import ng.powerpay.notify.Language;
import ng.powerpay.platform.Kobo;
import ng.powerpay.vending.MeterType;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** A customer who waits for a token hears of it once, and not before two minutes. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DelayedTest {

    private final Till till = new Till();

    @AfterAll
    void close() {
        till.close();
    }

    private PurchaseId paid(Duration ago) {
        var id = till.place();
        var at = Instant.now().minus(ago);
        till.purchases.apply(id, Change.of(Move.PAY, "paid").paid(new Change.Payment(Till.TOTAL, "card", at, null)));
        return id;
    }

    private void again(PurchaseId id) {
        till.purchases.again(till.purchases.get(id), Duration.ofSeconds(5), null, null);
    }

    private long told(PurchaseId id) {
        return till.shop
                .database()
                .sql("select count(*) from message where purchase_id = ? and kind = 'DELAYED'")
                .param(id.value())
                .query(Long.class)
                .single();
    }

    @Test
    void afterTwoMinutesOnce() {
        var id = paid(Duration.ofMinutes(3));
        again(id);
        again(id);
        assertEquals(1, told(id));
    }

    @Test
    void notBefore() {
        var id = paid(Duration.ofSeconds(30));
        again(id);
        assertEquals(0, told(id));
    }

    @Test
    void notWhileNothingIsPaid() {
        var id = till.place();
        till.age(id, Duration.ofMinutes(10));
        again(id);
        assertEquals(0, told(id));
    }

    private boolean isWritten(PurchaseId id, String kind) {
        var letters = till.shop.bean(PurchaseLetters.class);
        return letters.write(till.purchases.get(id), kind, Channel.PUSH).isPresent();
    }

    @Test
    void whatIsOverIsNotTold() {
        var id = paid(Duration.ofMinutes(3));
        assertTrue(isWritten(id, "DELAYED"));
        assertFalse(isWritten(id, "REFUNDING"));
        assertFalse(isWritten(id, "REVIEW"));
        till.refunding(id);
        assertFalse(isWritten(id, "DELAYED"));
        assertTrue(isWritten(id, "REFUNDING"));
    }

    private static PurchaseOrder order(@Nullable Language language) {
        return new PurchaseOrder(
                "ikeja",
                MeterType.PREPAID,
                "11111111111",
                Kobo.naira(10_000),
                Till.TOTAL,
                "08031234567",
                null,
                null,
                null,
                language);
    }

    /** Keys of before there were languages still find their purchase. */
    @Test
    void theLanguageIsNoPartOfWhatIsOrdered() throws Exception {
        var before = "PurchaseOrder[company=ikeja, type=PREPAID, number=11111111111, amountKobo=" + Kobo.naira(10_000)
                + ", totalKobo=" + Till.TOTAL + ", phone=+2348031234567, email=null, gateway=null, payBy=null]";
        var hash = MessageDigest.getInstance("SHA-256").digest(before.getBytes(StandardCharsets.UTF_8));
        assertArrayEquals(hash, order(null).hash());
        assertArrayEquals(hash, order(Language.HA).hash());
    }
}
