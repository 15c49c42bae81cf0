package ng.powerpay.vending;

import ng.powerpay.platform.Kobo;

/**
 * One attempt to turn money into energy.
 *
 * @param reference the attempt's own, stored before the call and used for every question after it
 * @param phone in E.164, {@code +234...}
 */
public record VendRequest(String reference, Meter meter, Kobo amount, String phone) {}
