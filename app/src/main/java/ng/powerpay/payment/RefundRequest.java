package ng.powerpay.payment;

import ng.powerpay.platform.Kobo;

/**
 * Money to give back.
 *
 * @param payment the reference under which it was paid
 * @param asked what the customer was asked to pay under it: some gateways find a payment only by both
 * @param key ours, fixed for ever for this one refund: it finds the refund again and is sent along
 *     whenever the gateway is asked to act
 */
public record RefundRequest(String payment, Kobo asked, String key, Kobo amount) {}
