package ng.powerpay.sandbox.paystack;

/**
 * Paystack's published fee for local payments: 1.5 % and 100 naira, the latter from 2,500 naira, at
 * most 2,000.
 */
final class Fees {

    private static final long FLAT_FROM_KOBO = 250_000;
    private static final long FLAT_KOBO = 10_000;
    private static final long CAP_KOBO = 200_000;

    private Fees() {}

    static long kobo(long amountKobo) {
        long share = Math.ceilDiv(amountKobo * 15, 1000);
        long flat = amountKobo >= FLAT_FROM_KOBO ? FLAT_KOBO : 0;
        return Math.min(share + flat, CAP_KOBO);
    }
}
