/**
 * Every mail and text message that left the application: {@link ng.powerpay.sandbox.outbox.Outbox}
 * keeps them, {@link ng.powerpay.sandbox.outbox.MailServer} takes mail by SMTP, {@link
 * ng.powerpay.sandbox.outbox.OutboxPages} shows them to people and, as JSON, to tests.
 */
@NullMarked
package ng.powerpay.sandbox.outbox;

import org.jspecify.annotations.NullMarked;
