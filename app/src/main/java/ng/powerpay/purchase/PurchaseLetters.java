package ng.powerpay.purchase;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import ng.powerpay.notify.Channel;
import ng.powerpay.notify.Letter;
import ng.powerpay.notify.Letters;
import ng.powerpay.receipt.ReceiptHtml;
import ng.powerpay.receipt.ReceiptPdf;
import ng.powerpay.vending.Token;
import org.jspecify.annotations.Nullable;

/** Writes what a customer is told about a purchase, from the purchase as it stands now. */
final class PurchaseLetters implements Letters {

    private final Purchases purchases;
    private final PurchaseReceipt receipts;
    private final ReceiptHtml html = new ReceiptHtml();
    private final ReceiptPdf pdf = new ReceiptPdf();

    PurchaseLetters(Purchases purchases, PurchaseReceipt receipts) {
        this.purchases = purchases;
        this.receipts = receipts;
    }

    @Override
    public Optional<Letter> write(String id, String kind, Channel channel) {
        var purchase = purchases.get(new PurchaseId(id));
        return switch (channel) {
            case SMS ->
                Optional.of(new Letter.Sms(
                        purchase.contact().phone(),
                        Gsm7.plain(kind.equals("TOKEN") ? token(purchase) : refund(purchase))));
            case EMAIL -> Optional.ofNullable(mail(purchase, kind));
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
        return "PowerPay: " + purchase.owner().companyName() + " could not sell. Your "
                + purchase.price().totalKobo().spoken()
                + " was sent back to where you paid from. Ref " + purchase.id();
    }

    private @Nullable Letter mail(Purchase purchase, String kind) {
        var to = purchase.contact().email();
        if (to == null) {
            return null;
        }
        if (!kind.equals("TOKEN")) {
            var text = refund(purchase);
            return new Letter.Mail(to, "Your money is on its way back", text, page(text), List.of());
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
