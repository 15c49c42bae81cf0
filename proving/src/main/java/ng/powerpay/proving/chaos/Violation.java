package ng.powerpay.proving.chaos;

/**
 * Something that must never be.
 *
 * @param kind the rule that is broken
 * @param reference of the purchase, payment or sale
 */
public record Violation(String kind, String reference, String detail) {}
