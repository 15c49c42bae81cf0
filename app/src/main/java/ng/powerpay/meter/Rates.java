package ng.powerpay.meter;

import java.time.LocalDate;
import ng.powerpay.platform.Kobo;

/**
 * What stands between a customer's amount and the total on one day.
 *
 * @param vatBasisPoints 750 is 7.5 %
 * @param fee ours, before VAT
 */
public record Rates(int vatBasisPoints, LocalDate vatFrom, Kobo fee) {}
