package ng.powerpay.sandbox.vendor;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import ng.powerpay.sandbox.platform.Naira;
import ng.powerpay.sandbox.platform.Reply;
import ng.powerpay.sandbox.platform.Routes;
import ng.powerpay.sandbox.platform.Template;
import ng.powerpay.sandbox.platform.Template.Html;

/** {@code /vendors/NAME}: what the vendor has in its books, the newest first. */
final class SalesPage {

    private static final Template PAGE = Template.of(SalesPage.class, "sales.html");
    private static final Template ROW = new Template("""
            <tr><td>{{reference}}</td><td>{{company}}</td><td class="mono">{{number}}</td>\
            <td class="num">{{amount}}</td><td>{{state}}</td></tr>
            """);
    private static final int MOST = 100;

    private final Vendor vendor;
    private final Counter counter;

    SalesPage(Vendor vendor, Counter counter) {
        this.vendor = vendor;
        this.counter = counter;
    }

    void join(Routes routes) {
        routes.get("/vendors/" + vendor.name(), _ -> page());
    }

    private Reply page() {
        List<Slip> newest = counter.all().reversed();
        String rows = newest.stream().limit(MOST).map(SalesPage::row).collect(joining());
        Html page = PAGE.fill(Map.of("wallet", Naira.text(counter.walletKobo()), "rows", new Html(rows)));
        return Template.page(vendor.title(), page);
    }

    private static String row(Slip slip) {
        return ROW.fill(Map.of(
                        "reference", slip.order().reference(),
                        "company", slip.order().company().title(),
                        "number", slip.order().number(),
                        "amount", Naira.text(slip.order().amountKobo()),
                        "state", slip.state().name().toLowerCase(Locale.ROOT).replace('_', ' ')))
                .text();
    }
}
