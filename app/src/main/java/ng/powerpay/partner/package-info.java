/**
 * Resellers. {@code PartnerFilter} knows who calls by a key ({@code KeyForm}, {@code PartnerKeys})
 * and makes him the reseller of the purchase routes; {@code PartnerCaller} says what he may place,
 * and the table's own trigger counts it. What becomes of his purchases is noted by the database
 * beside the change (V23) and told to his addresses: {@code Deliveries} is the due work, {@code
 * DeliverWebhook} its step,
 * {@code WebhookSecret} signs by the Standard Webhooks rules and {@code PublicAddresses} keeps
 * calls from going inside. {@code PartnerDesk} and {@code WebhookDesk} are what staff may do;
 * {@code Statements} adds a partner's days up.
 */
@NullMarked
package ng.powerpay.partner;

import org.jspecify.annotations.NullMarked;
