package ng.powerpay.purchase;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import ng.powerpay.notify.Channel;
import ng.powerpay.notify.Gsm7;
import ng.powerpay.notify.Letter;
import ng.powerpay.notify.Letters;
import ng.powerpay.notify.Messages;
import ng.powerpay.notify.Texts;
import ng.powerpay.receipt.ReceiptHtml;
import ng.powerpay.receipt.ReceiptPdf;
import ng.powerpay.vending.Token;
import org.jspecify.annotations.Nullable;

/**
 * Writes what a customer is told about a purchase, from the purchase as it stands now, in its
 * language.
 */
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

    /**
     * Hands fresh messages to the worker of this process, with the purchase that they are about.
     */
    Outbox outbox(Messages messages) {
        return new Outbox() {
            @Override
            public Duration lease() {
                return Messages.LEASE;
            }

            @Override
            public void take(Purchase about, String kind, Channel channel, long message) {
                Letters known = (_, what, how) -> write(about, what, how);
                var purchase = new Messages.About.OfPurchase(about.id().value());
                messages.handOver(new Messages.Message(message, purchase, kind, channel, Messages.Course.FIRST, known));
            }
        };
    }

    /** Empty when there is nobody to tell by this channel, or what it says is over. */
    Optional<Letter> write(Purchase purchase, String kind, Channel channel) {
        if (!stillSo(purchase.state(), kind)) {
            return Optional.empty();
        }
        return switch (channel) {
            case SMS -> Optional.of(new Letter.Sms(purchase.contact().phone(), Gsm7.plain(text(purchase, kind))));
            case EMAIL -> Optional.ofNullable(mail(purchase, kind));
            case PUSH -> Optional.of(push(purchase, kind));
        };
    }

    /** What tells of a moment is worth nothing after it, and wrong beside the token. */
    private static boolean stillSo(State state, String kind) {
        return switch (kind) {
            case "DELAYED" -> state == State.PAID || state == State.VENDING;
            case "REFUNDING" -> state == State.REFUNDING;
            case "REVIEW" -> state == State.REVIEW;
            default -> true;
        };
    }

    /** In a token's place stands nothing: a locked screen shows it to everybody. */
    private static Letter push(Purchase purchase, String kind) {
        var id = purchase.id().value();
        return new Letter.Push(id, kind, values(purchase, ""), "/p/" + id, id);
    }

    /** Of the texts of these names in {@code texts/messages_*.properties}. */
    private static String key(Purchase purchase, String kind) {
        var name = switch (kind) {
            case "TOKEN" -> purchase.vending().tokens().isEmpty() ? "bill" : "token";
            case "REFUND" -> "WRONG_AMOUNT".equals(purchase.ending().reasonCode()) ? "less" : "refund";
            default -> kind.toLowerCase(Locale.ROOT);
        };
        return "purchase." + name;
    }

    /** One part of 160 characters for a plain token; key changes need a second part. */
    private static String text(Purchase purchase, String kind) {
        return say(purchase, key(purchase, kind), tokens(purchase));
    }

    private static String say(Purchase purchase, String key, String tokens) {
        return Texts.say(purchase.contact().language(), key, values(purchase, tokens));
    }

    private static Map<String, String> values(Purchase purchase, String tokens) {
        var units = PurchaseView.units(purchase.vending().unitsTenths());
        var values = new HashMap<>(Map.of(
                "ref", purchase.id().value(),
                "company", purchase.owner().companyName(),
                "meter", purchase.meter().number(),
                "total", purchase.price().totalKobo().spoken(),
                "amount",
                        purchase.paying().paid() == null ? "" : purchase.owed().spoken(),
                "units", units == null ? "" : units + "kWh. "));
        values.put("tokens", tokens);
        return values;
    }

    private static String tokens(Purchase purchase) {
        return purchase.vending().tokens().stream()
                .map(token -> line(purchase, token))
                .collect(Collectors.joining(" "));
    }

    private static String line(Purchase purchase, Token token) {
        var name = switch (token.kind()) {
            case KEY_CHANGE_1 -> "first";
            case KEY_CHANGE_2 -> "then";
            case CREDIT -> "credit";
            case BONUS -> "bonus";
        };
        var values = Map.of("token", token.grouped("-"));
        return Texts.say(purchase.contact().language(), "purchase.token." + name, values);
    }

    private @Nullable Letter mail(Purchase purchase, String kind) {
        var to = purchase.contact().email();
        if (to == null) {
            return null;
        }
        var language = purchase.contact().language();
        var text = text(purchase, kind);
        var subject = say(purchase, key(purchase, kind) + ".subject", "");
        if (!kind.equals("TOKEN")) {
            return Letter.Mail.plain(to, subject, language, text);
        }
        var receipt = receipts.of(purchase);
        var file = new Letter.Attachment("powerpay-" + receipt.number() + ".pdf", "application/pdf", pdf.draw(receipt));
        var page = html.write(receipt, new ReceiptHtml.Before(language.code(), text));
        return new Letter.Mail(to, subject, text + "\n" + receipt.page(), page, List.of(file));
    }
}
