/**
 * Tells customers. {@link ng.powerpay.notify.Messages} is the store of what is to be told, each
 * once per purchase, kind, channel and copy; {@link ng.powerpay.notify.Notices} keeps what is about
 * no purchase and queues it as a message too. All words are in {@link ng.powerpay.notify.Texts}, by
 * {@link ng.powerpay.notify.Language}. {@code SendMessage} has the text made by {@link
 * ng.powerpay.notify.Letters} at the last moment, so no token lies in a queue, and hands it to the
 * channel: {@link ng.powerpay.notify.Carriers}, a list of {@link ng.powerpay.notify.SmsSender} by
 * folders (Termii, Africa's Talking) and by the place to run at, or a {@link
 * ng.powerpay.notify.MailSender} (SMTP, or what the place brings), or a {@link
 * ng.powerpay.notify.PushSender}. {@link ng.powerpay.notify.Proofs} keeps what they report later;
 * {@link ng.powerpay.notify.Suppressions} are the addresses that get no mail any more.
 */
@NullMarked
package ng.powerpay.notify;

import org.jspecify.annotations.NullMarked;
