package ng.powerpay.sandbox.gateway;

import static java.util.stream.Collectors.joining;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import ng.powerpay.sandbox.platform.Handler;
import ng.powerpay.sandbox.platform.Reply;
import ng.powerpay.sandbox.platform.Request;
import ng.powerpay.sandbox.platform.Routes;

/** The hosted checkout page: what the customer's browser sees and posts. Plain forms, no script. */
final class CheckoutPages {

    private final Gateway gateway;
    private final Till till;
    private final CheckoutView view;

    CheckoutPages(Gateway gateway, Till till) {
        this.gateway = gateway;
        this.till = till;
        this.view = new CheckoutView(gateway, till, this::back);
    }

    void join(Routes routes) {
        String path = "/checkout/" + gateway.name() + "/{code}";
        routes.get(path, found((_, charge) -> show(charge)))
                .post(path, found(this::pay))
                .get(path + "/cancel", found((_, charge) -> cancel(charge)));
    }

    private Reply show(Charge charge) {
        till.charges().visited(charge);
        return view.page(charge);
    }

    private Reply pay(Request request, Charge charge) {
        Charge after = till.charges().pay(charge, Choice.from(request, gateway.cards()));
        boolean stay = after.status() == Status.FAILED || hanging(after);
        return stay ? view.page(after) : Reply.seeOther(back(after));
    }

    /** Back to the shop, to the merchant's own cancel address where it gave one. */
    private Reply cancel(Charge charge) {
        till.charges().cancelled(charge);
        Charge after = till.charges().find(charge.reference()).orElse(charge);
        String own = gateway.cancelUrl(after);
        return Reply.seeOther(own.isBlank() ? back(after) : own);
    }

    /** The merchant's return address with what the gateway adds to it. */
    private String back(Charge charge) {
        String address = charge.order().page().returnUrl();
        if (address.isBlank()) {
            return till.checkoutPath(charge);
        }
        String fields = gateway.returned(charge).entrySet().stream()
                .map(it -> it.getKey() + "=" + URLEncoder.encode(it.getValue(), StandardCharsets.UTF_8))
                .collect(joining("&"));
        return address + (address.contains("?") ? "&" : "?") + fields;
    }

    private Handler found(Answer answer) {
        return request -> {
            Optional<Charge> charge = till.charges().withCode(request.named("code"));
            return charge.isPresent() ? answer.to(request, charge.get()) : CheckoutView.unknown();
        };
    }

    private static boolean hanging(Charge charge) {
        Choice choice = charge.choice();
        return charge.status() == Status.WAITING && choice != null && choice.timesOut();
    }

    private interface Answer {
        Reply to(Request request, Charge charge);
    }
}
