package ng.powerpay.payment;

import ng.powerpay.platform.Kobo;

/**
 * Money to give back.
 *
 * @param payment the reference under which it was paid
 * @param key ours, fixed for ever for this one refund: it finds the refund again and is sent along
 *     whenever the gateway is asked to act
 */
public record RefundRequest(String payment, String key, Kobo amount) {}
