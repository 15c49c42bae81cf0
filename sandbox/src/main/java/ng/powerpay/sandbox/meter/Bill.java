package ng.powerpay.sandbox.meter;

/**
 * What a sum buys: arrears first, then VAT of 7.5 % that is inside the rest, then energy.
 *
 * @param unitTenths tenths of a kWh, rounded down
 */
public record Bill(long debtKobo, long energyKobo, long vatKobo, long unitTenths) {

    private static final long THOUSANDTHS = 1_000;
    private static final long WITH_VAT = 1_075;

    /** Of a prepaid purchase at this rate, with this much still owed. */
    public static Bill of(long amountKobo, long owedKobo, long rateKobo) {
        long debt = Math.min(owedKobo, amountKobo);
        long net = amountKobo - debt;
        long energy = halfUp(net * THOUSANDTHS, WITH_VAT);
        long tenths = net * THOUSANDTHS * 10 / (WITH_VAT * rateKobo);
        return new Bill(debt, energy, net - energy, tenths);
    }

    /** Of a payment on a bill: all of it reduces the debt. */
    public static Bill payment(long amountKobo) {
        return new Bill(amountKobo, 0, 0, 0);
    }

    /** As on a receipt: {@code 44.4}. */
    public String units() {
        return unitTenths / 10 + "." + unitTenths % 10;
    }

    private static long halfUp(long numerator, long denominator) {
        return (2 * numerator + denominator) / (2 * denominator);
    }
}
