/**
 * Web push: browsers that asked to hear of one purchase, or of a company's standing, are told even
 * when the page is closed. {@link ng.powerpay.push.Subscriptions} keeps who asked; {@link
 * ng.powerpay.push.WebPush} is the channel that {@code notify} sends such messages by, sealed for
 * the browser by {@code Envelope} (RFC 8291) and signed by {@code Vapid} (RFC 8292); {@link
 * ng.powerpay.push.CompanyWatch} notices that a company went or came back. Nothing is pushed
 * without a key of ours, and only to push services that the settings name.
 */
@NullMarked
package ng.powerpay.push;

import org.jspecify.annotations.NullMarked;
