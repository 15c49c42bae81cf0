package ng.powerpay.reconcile;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import ng.powerpay.ledger.StatementLine;
import ng.powerpay.ledger.StatementLine.Kind;
import ng.powerpay.platform.Kobo;
import ng.powerpay.reconcile.Difference.Remedy;
import org.junit.jupiter.api.Test;

/** Each kind of difference, and what is none. */
class MatcherTest {

    private static final Instant NOON = Instant.parse("2026-11-22T11:00:00Z");
    private static final String ID = "PP0123456789";
    private static final Set<String> ALL = Set.of("paystack:PAYMENT", "paystack:REFUND", "vtpass:VEND");

    private static StatementLine line(Kind kind, String reference, String key, long naira) {
        var provider = kind == Kind.VEND || kind == Kind.REVERSAL ? "vtpass" : "paystack";
        return new StatementLine(provider, kind, reference, key, Kobo.naira(naira), "NGN", null, NOON);
    }

    private static Books.Payment payment(String state, long naira) {
        return new Books.Payment(ID, "paystack", ID, state, Kobo.naira(naira), false, true, false);
    }

    private static Books.Refund refund(String state, boolean today) {
        return new Books.Refund(ID, "paystack", ID + "-R0", ID, state, Kobo.naira(100), today);
    }

    private static Books.Vend vend(String state, boolean delivered, boolean current) {
        return new Books.Vend(ID, "vtpass", "V1", state, Kobo.naira(90), delivered, false, current, delivered);
    }

    private static Books books(Object... all) {
        return new Books(of(Books.Payment.class, all), of(Books.Refund.class, all), of(Books.Vend.class, all));
    }

    private static <T> List<T> of(Class<T> type, Object... all) {
        return List.of(all).stream().filter(type::isInstance).map(type::cast).toList();
    }

    /** The kinds and remedies found, in order. */
    private static String found(Books books, StatementLine... lines) {
        return found(ALL, books, lines);
    }

    private static String found(Set<String> covered, Books books, StatementLine... lines) {
        return String.join(
                " ",
                Matcher.compare(new Matcher.Sides(List.of(lines), books, covered)).stream()
                        .map(one -> one.kind() + "/" + one.way().remedy())
                        .toList());
    }

    @Test
    void whatAgreesIsNoDifference() {
        var books = books(payment("VENDED", 100), vend("VENDED", true, false));
        assertEquals("", found(books, line(Kind.PAYMENT, ID, "1", 100), line(Kind.VEND, "V1", "2", 90)));
    }

    @Test
    void moneyForAnUnpaidPurchaseIsAskedAbout() {
        for (var state : List.of("AWAITING_PAYMENT", "EXPIRED")) {
            var got = found(books(payment(state, 0)), line(Kind.PAYMENT, ID, "1", 100));
            assertEquals("PAID_NOT_BOOKED/" + Remedy.ASK_PAYMENT, got);
        }
        var got = found(books(payment("REVIEW", 0)), line(Kind.PAYMENT, ID, "1", 100));
        assertEquals("PAID_NOT_BOOKED/CASE", got, "a person has it already");
    }

    @Test
    void bookedMoneyMustBeAtTheGatewayOnlyWhereTheStatementIsComplete() {
        var books = books(payment("VENDED", 100));
        assertEquals("BOOKED_NOT_PAID/CASE", found(books));
        assertEquals("", found(Set.of("vtpass:VEND"), books));
    }

    @Test
    void aPaymentGivenBackWholeMayBeListedNoMore() {
        var given = new Books.Payment(ID, "paystack", ID, "REFUNDED", Kobo.naira(100), true, true, false);
        assertEquals("", found(books(given)));
    }

    @Test
    void anotherAmountOrCurrencyIsForAPerson() {
        var books = books(payment("VENDED", 100));
        assertEquals("AMOUNT_DIFFERS/CASE", found(books, line(Kind.PAYMENT, ID, "1", 99)));
        var dollars = new StatementLine("paystack", Kind.PAYMENT, ID, "1", Kobo.naira(100), "USD", null, NOON);
        assertEquals("AMOUNT_DIFFERS/CASE", found(books, dollars));
    }

    @Test
    void twoPaymentsUnderOneReferenceAreFound() {
        var books = books(payment("VENDED", 100));
        var got = found(books, line(Kind.PAYMENT, ID, "1", 100), line(Kind.PAYMENT, ID, "2", 100));
        assertEquals("PAID_AGAIN/CASE", got);
    }

    @Test
    void oneLineFromAFileAndFromTheListIsOneLine() {
        var books = books(payment("VENDED", 100));
        assertEquals("", found(books, line(Kind.PAYMENT, ID, "1", 100), line(Kind.PAYMENT, ID, "", 100)));
    }

    @Test
    void aRefundIsAskedAboutUntilBothSidesHaveIt() {
        var paid = payment("REFUNDING", 100);
        var line = line(Kind.REFUND, ID + "-R0", "7", 100);
        var payment = line(Kind.PAYMENT, ID, "1", 100);
        assertEquals("", found(books(paid, refund("DONE", true)), line, payment));
        assertEquals("REFUND_NOT_BOOKED/ASK_REFUND", found(books(paid, refund("DUE", false)), line, payment));
        assertEquals("REFUND_NOT_BOOKED/CASE", found(books(paid, refund("REVIEW", false)), line, payment));
        assertEquals("REFUND_UNKNOWN/CASE", found(books(paid, refund("DONE", true)), payment));
    }

    @Test
    void aRefundByHandComesUnderThePaymentsReference() {
        var payment = line(Kind.PAYMENT, ID, "1", 100);
        var byHand = line(Kind.REFUND, ID, "7", 100);
        var paid = payment("VENDED", 100);
        assertEquals("", found(books(paid, refund("DONE", true)), payment, byHand));
        assertEquals("REFUND_NOT_BOOKED/CASE", found(books(paid), payment, byHand));
    }

    @Test
    void aRefundGivenTwiceIsFound() {
        var twice = List.of(line(Kind.REFUND, ID + "-R0", "7", 100), line(Kind.REFUND, ID + "-R0", "8", 100));
        var got = found(books(refund("DONE", false)), twice.getFirst(), twice.getLast());
        assertEquals("AMOUNT_DIFFERS/CASE", got);
    }

    @Test
    void aVendIsAskedAboutUntilBothSidesHaveIt() {
        var line = line(Kind.VEND, "V1", "2", 90);
        assertEquals("VENDED_NOT_BOOKED/ASK_VEND", found(books(vend("VENDING", false, true)), line));
        assertEquals("VENDED_NOT_BOOKED/CASE", found(books(vend("REFUNDED", false, false)), line));
        assertEquals("BOOKED_NOT_VENDED/CASE", found(books(vend("VENDED", true, false))));
        assertEquals("AMOUNT_DIFFERS/CASE", found(books(vend("VENDED", true, false)), line(Kind.VEND, "V1", "2", 80)));
    }

    @Test
    void whatTheVendorTookBackIsAskedAbout() {
        var back = line(Kind.REVERSAL, "V1", "2", 90);
        assertEquals("REVERSED/ASK_VEND", found(books(vend("VENDED", true, false)), back));
        assertEquals("", found(books(vend("REFUNDED", false, false)), back), "it was never delivered");
        assertEquals("", found(books(vend("REFUNDED", false, false)), back, line(Kind.VEND, "V1", "3", 90)));
    }

    @Test
    void aChargebackIsBookedOnce() {
        var back = line(Kind.CHARGEBACK, ID, "9", 100);
        var payment = line(Kind.PAYMENT, ID, "1", 100);
        assertEquals("CHARGEBACK/BOOK_LOSS", found(books(payment("VENDED", 100)), back, payment));
        var booked = new Books.Payment(ID, "paystack", ID, "VENDED", Kobo.naira(100), false, true, true);
        assertEquals("", found(books(booked), back, payment));
    }

    @Test
    void whatNamesNothingOfOursIsForAPerson() {
        for (var kind : Kind.values()) {
            assertEquals("UNKNOWN_REFERENCE/CASE", found(books(), line(kind, "elsewhere", "1", 5)), kind.name());
        }
    }

    @Test
    void theFloatMayMoveWithOurSalesAndWhatTheyPayUs() {
        var last = new FloatReadings.Reading(Kobo.naira(1_000), Kobo.ZERO, Kobo.ZERO);
        assertEquals(java.util.Optional.empty(), moved(last, 900, 100, 0));
        assertEquals(java.util.Optional.empty(), moved(last, 902, 100, 0), "two percent are ours");
        assertEquals(java.util.Optional.of(Kobo.naira(3)), moved(last, 903, 100, 0), "a top-up");
        assertEquals(java.util.Optional.of(Kobo.naira(-1)), moved(last, 899, 100, 0), "more than we sold");
        assertEquals(java.util.Optional.empty(), moved(last, 850, 100, 50), "a vend under way");
    }

    private static java.util.Optional<Kobo> moved(FloatReadings.Reading last, long balance, long sold, long underWay) {
        var now =
                new FloatReadings.Reading(Kobo.naira(balance), Kobo.naira(sold).negated(), Kobo.naira(underWay));
        return FloatCheck.moved(last, now, 200);
    }
}
