package ng.powerpay.sandbox.gateway;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Map;
import ng.powerpay.sandbox.platform.Naira;
import ng.powerpay.sandbox.platform.Reply;
import ng.powerpay.sandbox.platform.Routes;
import ng.powerpay.sandbox.platform.Template;
import ng.powerpay.sandbox.platform.Template.Html;

/** {@code /gateways/NAME}: what the gateway has in its books, the newest first. */
final class BookPage {

    private static final Template PAGE = Template.of(BookPage.class, "book.html");
    private static final Template ROW = new Template("""
            <tr><td>{{reference}}</td><td>{{status}}</td><td class="num">{{asked}}</td>\
            <td class="num">{{paid}}</td><td class="num">{{fee}}</td><td>{{refunds}}</td></tr>
            """);
    private static final int MOST = 100;

    private final Gateway gateway;
    private final Till till;

    BookPage(Gateway gateway, Till till) {
        this.gateway = gateway;
        this.till = till;
    }

    void join(Routes routes) {
        routes.get("/gateways/" + gateway.name(), _ -> page());
    }

    private Reply page() {
        List<Charge> newest = till.charges().all().reversed();
        String rows = newest.stream().limit(MOST).map(this::row).collect(joining());
        Html page = PAGE.fill(Map.of("balance", Naira.text(till.balanceKobo()), "rows", new Html(rows)));
        return Template.page(gateway.title(), page);
    }

    private String row(Charge charge) {
        String refunds = till.refunds().of(charge.reference()).stream()
                .map(it -> Naira.text(it.amountKobo()) + " " + it.status().word())
                .collect(joining(", "));
        return ROW.fill(Map.of(
                        "reference", charge.reference(),
                        "status", charge.progress().words(),
                        "asked", Naira.text(charge.order().amountKobo()),
                        "paid", Naira.text(charge.paidKobo()),
                        "fee", Naira.text(charge.feeKobo()),
                        "refunds", refunds))
                .text();
    }
}
