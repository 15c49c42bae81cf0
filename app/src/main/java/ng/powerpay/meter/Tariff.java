package ng.powerpay.meter;

import java.time.LocalDate;
import ng.powerpay.platform.Kobo;

/**
 * What a kWh costs before VAT, for estimates.
 *
 * @param band A (20 hours a day or more) to E (4 or more)
 * @param source where the figure was published
 */
public record Tariff(String band, Kobo rate, LocalDate from, String source) {}
