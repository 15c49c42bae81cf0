package ng.powerpay.sandbox.paystack;

import static java.util.stream.Collectors.joining;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import ng.powerpay.sandbox.platform.Naira;
import ng.powerpay.sandbox.platform.Reply;
import ng.powerpay.sandbox.platform.Template;
import ng.powerpay.sandbox.platform.Template.Html;

/** The checkout page as HTML. Its ids are used by browser tests: keep them. */
final class CheckoutView {

    private static final Template PAGE = Template.of(CheckoutView.class, "checkout.html");
    private static final Template FORM = Template.of(CheckoutView.class, "form.html");
    private static final Template CHANNEL = new Template("""
            <label><input type="radio" name="channel" id="channel-{{word}}" value="{{word}}"{{checked}}>\
            <span>{{label}}</span></label>
            """);
    private static final Template CARD = new Template("""
            <label class="choice"><input type="radio" name="card" id="card-{{id}}" value="{{number}}"{{checked}}>\
            <span><span class="mono">{{shown}}</span>12/30, CVV {{cvv}}: {{effect}}</span></label>
            """);
    private static final Template OUTCOME = new Template("""
            <label class="choice"><input type="radio" name="outcome" id="outcome-{{word}}" value="{{word}}"{{checked}}>\
            <span>{{label}}</span></label>
            """);
    private static final Template REFUND = new Template("<option value=\"{{word}}\">{{label}}</option>");
    private static final Template NOTE = new Template("""
            <div class="note {{kind}}" role="alert" id="{{id}}"><p><b>{{text}}</b></p>\
            <p><a id="return" href="{{back}}">Back to the shop</a></p></div>
            """);
    private static final Html NONE = new Html("");
    private static final Html CHECKED = new Html(" checked");

    private CheckoutView() {}

    static Reply page(Transaction transaction) {
        var order = transaction.order();
        Html page = PAGE.fill(Map.of(
                "amount", Naira.text(order.amountKobo()),
                "email", order.email(),
                "reference", order.reference(),
                "note", note(transaction),
                "form", Charges.open(transaction.status()) ? form(transaction) : NONE));
        return Reply.html(200, page.text());
    }

    static Reply unknown() {
        return Reply.html(404, "<!doctype html><title>Sandbox gateway</title><p>There is no such payment.");
    }

    private static Html note(Transaction transaction) {
        return switch (transaction.status()) {
            case ABANDONED, ONGOING -> NONE;
            case FAILED -> note(transaction, "bad", "The bank declined. Choose another card or go back.");
            case PENDING, PROCESSING, QUEUED -> note(transaction, "warn", "The bank has not answered yet.");
            case SUCCESS, REVERSED -> note(transaction, "done", "This is paid.");
        };
    }

    private static Html note(Transaction transaction, String kind, String text) {
        String back = CheckoutPages.back(transaction);
        return NOTE.fill(Map.of("kind", kind, "id", "note-" + kind, "text", text, "back", back));
    }

    private static Html form(Transaction transaction) {
        return FORM.fill(Map.of(
                "code", transaction.accessCode(),
                "amount", Naira.text(transaction.order().amountKobo()),
                "account", Long.toString(9_930_000_000L + transaction.id() % 10_000_000),
                "channels", channels(transaction),
                "cards", joined(Arrays.stream(TestCard.values()).map(CheckoutView::card)),
                "outcomes", joined(Arrays.stream(Outcome.values()).map(CheckoutView::outcome)),
                "refunds", joined(Arrays.stream(RefundPlan.values()).map(CheckoutView::refund))));
    }

    private static Html channels(Transaction transaction) {
        Channel first = Arrays.stream(Channel.values())
                .filter(transaction::offers)
                .findFirst()
                .orElse(Channel.CARD);
        return joined(Arrays.stream(Channel.values())
                .filter(it -> it == first || transaction.offers(it))
                .map(it ->
                        CHANNEL.fill(Map.of("word", it.word(), "label", it.label(), "checked", checked(it == first)))));
    }

    private static Html card(TestCard card) {
        return CARD.fill(Map.of(
                "id", card.name().toLowerCase(Locale.ROOT),
                "number", card.number(),
                "shown", card.number().replaceAll("(\\d{4})(?=\\d)", "$1 "),
                "cvv", card.cvv(),
                "effect", card.effect(),
                "checked", checked(card == TestCard.SUCCESS)));
    }

    private static Html outcome(Outcome outcome) {
        return OUTCOME.fill(Map.of(
                "word", outcome.word(),
                "label", outcome.label(),
                "checked", checked(outcome == Outcome.SUCCESS)));
    }

    private static Html refund(RefundPlan plan) {
        return REFUND.fill(Map.of("word", plan.word(), "label", plan.label()));
    }

    private static Html checked(boolean yes) {
        return yes ? CHECKED : NONE;
    }

    private static Html joined(Stream<Html> pieces) {
        return new Html(pieces.map(Html::text).collect(joining()));
    }
}
