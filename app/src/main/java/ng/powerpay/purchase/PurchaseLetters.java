package ng.powerpay.purchase;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import ng.powerpay.notify.About;
import ng.powerpay.notify.Channel;
import ng.powerpay.notify.Gsm7;
import ng.powerpay.notify.Letter;
import ng.powerpay.notify.Letters;
import ng.powerpay.notify.Messages;
import ng.powerpay.receipt.ReceiptHtml;
import ng.powerpay.receipt.ReceiptPdf;
import ng.powerpay.vending.Token;
import org.jspecify.annotations.Nullable;

/** Writes what a customer is told about a purchase, from the purchase as it stands now. */
final class PurchaseLetters {

    /** Takes messages from the move that wrote them, so that no worker need look for them. */
    interface Outbox {

        /** Where nobody sends: messages are due at once, for whoever claims them. */
        Outbox NONE = new Outbox() {
            @Override
            public Duration lease() {
                return Duration.ZERO;
            }

            @Override
            public void take(Purchase about, String kind, Channel channel, long message) {}
        };

        /** For how long a fresh message is ours alone; zero when it is nobody's. */
        Duration lease();

        /** @param about as it is after the move */
        void take(Purchase about, String kind, Channel channel, long message);
    }

    private final PurchaseReceipt receipts;
    private final ReceiptHtml html = new ReceiptHtml();
    private final ReceiptPdf pdf = new ReceiptPdf();

    PurchaseLetters(PurchaseReceipt receipts) {
        this.receipts = receipts;
    }

    /** Hands fresh messages to the worker of this process, with the purchase that they are about. */
    Outbox outbox(Messages messages) {
        return new Outbox() {
            @Override
            public Duration lease() {
                return Messages.LEASE;
            }

            @Override
            public void take(Purchase about, String kind, Channel channel, long message) {
                Letters known = (_, what, how) -> write(about, what, how);
                messages.handOver(new Messages.Message(
                        message,
                        new About.OfPurchase(about.id().value()),
                        kind,
                        channel,
                        Messages.Course.FIRST,
                        known));
            }
        };
    }

    /** Empty when there is nobody to tell by this channel. */
    Optional<Letter> write(Purchase purchase, String kind, Channel channel) {
        return switch (channel) {
            case SMS -> Optional.of(new Letter.Sms(purchase.contact().phone(), Gsm7.plain(text(purchase, kind))));
            case EMAIL -> Optional.ofNullable(mail(purchase, kind));
        };
    }

    private static String text(Purchase purchase, String kind) {
        return switch (kind) {
            case "TOKEN" -> token(purchase);
            case "EXCESS" -> excess(purchase);
            case "REVERSED" -> reversed(purchase);
            default -> refund(purchase);
        };
    }

    /** One part of 160 characters for a plain token; key changes need a second part. */
    private static String token(Purchase purchase) {
        var tokens = purchase.vending().tokens();
        var total = purchase.price().totalKobo().spoken() + " paid. Ref " + purchase.id();
        if (tokens.isEmpty()) {
            return "PowerPay: " + purchase.owner().companyName() + " bill of account "
                    + purchase.meter().number() + ": " + total;
        }
        var units = PurchaseView.units(purchase.vending().unitsTenths());
        return "PowerPay: "
                + tokens.stream().map(PurchaseLetters::line).collect(Collectors.joining(" "))
                + " for meter " + purchase.meter().number() + ". "
                + (units == null ? "" : units + "kWh. ")
                + total;
    }

    private static String line(Token token) {
        var name = switch (token.kind()) {
            case KEY_CHANGE_1 -> "First type ";
            case KEY_CHANGE_2 -> "then ";
            case CREDIT -> "Token ";
            case BONUS -> "Bonus ";
        };
        return name + token.grouped("-");
    }

    private static String refund(Purchase purchase) {
        var why = "WRONG_AMOUNT".equals(purchase.ending().reasonCode())
                ? "less than the price was paid. Your "
                : purchase.owner().companyName() + " could not sell. Your ";
        return "PowerPay: " + why + purchase.owed().spoken() + " was sent back to where you paid from. Ref "
                + purchase.id();
    }

    private static String excess(Purchase purchase) {
        return "PowerPay: you paid more than the price of " + purchase.id()
                + ". What was too much was sent back to where you paid from.";
    }

    private static String reversed(Purchase purchase) {
        return "PowerPay: " + purchase.owner().companyName() + " took back the sale " + purchase.id()
                + ". One of us looks at it and writes to you within 24 hours. Do not pay again.";
    }

    private @Nullable Letter mail(Purchase purchase, String kind) {
        var to = purchase.contact().email();
        if (to == null) {
            return null;
        }
        if (!kind.equals("TOKEN")) {
            var text = text(purchase, kind);
            var subject = kind.equals("REVERSED") ? "We are looking at your purchase" : "Your money is on its way back";
            return new Letter.Mail(to, subject, text, page(text), List.of());
        }
        var receipt = receipts.of(purchase);
        var file = new Letter.Attachment("powerpay-" + receipt.number() + ".pdf", "application/pdf", pdf.draw(receipt));
        return new Letter.Mail(
                to,
                receipt.title() + " (" + purchase.id() + ")",
                token(purchase) + "\n" + receipt.page(),
                html.write(receipt),
                List.of(file));
    }

    private static String page(String text) {
        return "<!doctype html><html lang=\"en\"><body><p>" + org.springframework.web.util.HtmlUtils.htmlEscape(text)
                + "</p></body></html>";
    }
}
