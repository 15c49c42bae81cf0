package ng.powerpay.sandbox.paystack;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import ng.powerpay.sandbox.platform.Json;
import ng.powerpay.sandbox.platform.Reply;
import ng.powerpay.sandbox.platform.Request;

/** The hosted checkout page: what the customer's browser sees and posts. Plain forms, no script. */
final class CheckoutPages {

    private final Charges charges;

    CheckoutPages(Charges charges) {
        this.charges = charges;
    }

    Reply show(Request request) {
        Optional<Transaction> found = charges.withAccessCode(request.named("code"));
        found.ifPresent(charges::visited);
        return found.map(CheckoutView::page).orElseGet(CheckoutView::unknown);
    }

    Reply pay(Request request) {
        Optional<Transaction> found = charges.withAccessCode(request.named("code"));
        if (found.isEmpty()) {
            return CheckoutView.unknown();
        }
        Transaction after = charges.pay(found.get(), Choice.from(request));
        boolean stay = after.status() == Status.FAILED || hanging(after);
        return stay ? CheckoutView.page(after) : Reply.seeOther(back(after));
    }

    /** Back to the shop, to the merchant's own cancel address where it gave one. */
    Reply cancel(Request request) {
        Optional<Transaction> found = charges.withAccessCode(request.named("code"));
        if (found.isEmpty()) {
            return CheckoutView.unknown();
        }
        charges.cancelled(found.get());
        String own = Json.text(found.get().order().metadata(), "cancel_action");
        return Reply.seeOther(own.isBlank() ? back(found.get()) : own);
    }

    /** The callback address with the reference, twice, as Paystack adds it. */
    static String back(Transaction transaction) {
        String callback = transaction.order().callbackUrl();
        if (callback.isBlank()) {
            return "/checkout/" + transaction.accessCode();
        }
        String reference = URLEncoder.encode(transaction.order().reference(), StandardCharsets.UTF_8);
        String joint = callback.contains("?") ? "&" : "?";
        return callback + joint + "trxref=" + reference + "&reference=" + reference;
    }

    private static boolean hanging(Transaction transaction) {
        Choice choice = transaction.progress().choice();
        return transaction.status().undecided() && choice != null && choice.timesOut();
    }
}
