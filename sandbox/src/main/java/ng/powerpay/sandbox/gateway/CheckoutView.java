package ng.powerpay.sandbox.gateway;

import static java.util.stream.Collectors.joining;

import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
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
            <span><span class="mono">{{shown}}</span>{{details}}: {{effect}}</span></label>
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

    private final Gateway gateway;
    private final Till till;
    private final Function<Charge, String> back;

    /** @param back where the customer returns to */
    CheckoutView(Gateway gateway, Till till, Function<Charge, String> back) {
        this.gateway = gateway;
        this.till = till;
        this.back = back;
    }

    Reply page(Charge charge) {
        var order = charge.order();
        Html page = PAGE.fill(Map.of(
                "gateway", gateway.title(),
                "amount", Naira.text(order.amountKobo()),
                "email", order.customer().email(),
                "reference", order.reference(),
                "note", note(charge),
                "form", charge.status().open() ? form(charge) : NONE));
        return Reply.html(200, page.text());
    }

    static Reply unknown() {
        return Reply.html(404, "<!doctype html><title>Sandbox gateway</title><p>There is no such payment.");
    }

    private Html note(Charge charge) {
        return switch (charge.status()) {
            case NEW, SEEN, CANCELLED -> NONE;
            case FAILED -> note(charge, "bad", "The bank declined. Choose another card or go back.");
            case WAITING -> note(charge, "warn", "The bank has not answered yet.");
            case PAID, REVERSED -> note(charge, "done", "This is paid.");
        };
    }

    private Html note(Charge charge, String kind, String text) {
        return NOTE.fill(Map.of("kind", kind, "id", "note-" + kind, "text", text, "back", back.apply(charge)));
    }

    private Html form(Charge charge) {
        TransferAccount account = till.account(charge);
        return FORM.fill(Map.of(
                "path", till.checkoutPath(charge),
                "amount", Naira.text(charge.order().amountKobo()),
                "account", account.number(),
                "holder", account.bank() + ", " + account.name(),
                "channels", channels(charge),
                "cards", joined(gateway.cards().stream().map(this::card)),
                "outcomes", joined(Arrays.stream(Outcome.values()).map(CheckoutView::outcome)),
                "refunds", joined(gateway.refundPlans().stream().map(CheckoutView::refund))));
    }

    private static Html channels(Charge charge) {
        Channel first = Arrays.stream(Channel.values())
                .filter(charge::offers)
                .findFirst()
                .orElse(Channel.CARD);
        return joined(Arrays.stream(Channel.values())
                .filter(it -> it == first || charge.offers(it))
                .map(it ->
                        CHANNEL.fill(Map.of("word", it.word(), "label", it.label(), "checked", checked(it == first)))));
    }

    private Html card(TestCard card) {
        return CARD.fill(Map.of(
                "id", card.name(),
                "number", card.number(),
                "shown", card.number().replaceAll("(\\d{4})(?=\\d)", "$1 "),
                "details", card.details(),
                "effect", card.effect().words(),
                "checked", checked(card.equals(gateway.cards().getFirst()))));
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
