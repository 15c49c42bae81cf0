/**
 * Tells customers. {@link ng.powerpay.notify.Messages} is the store of what is to be told, each once
 * per purchase, kind, channel and copy; {@code SendMessage} has the text made by {@link
 * ng.powerpay.notify.Letters} at the last moment, so no token lies in a queue, and hands it to the
 * channel: {@code SmsSender} (Termii) or {@code MailSender} (SMTP).
 */
@NullMarked
package ng.powerpay.notify;

import org.jspecify.annotations.NullMarked;
