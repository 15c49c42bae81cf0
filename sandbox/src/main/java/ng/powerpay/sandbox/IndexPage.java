package ng.powerpay.sandbox;

import static java.util.stream.Collectors.joining;

import java.util.Map;
import ng.powerpay.sandbox.meter.Account;
import ng.powerpay.sandbox.meter.Accounts;
import ng.powerpay.sandbox.meter.Company;
import ng.powerpay.sandbox.platform.Reply;
import ng.powerpay.sandbox.platform.Routes;
import ng.powerpay.sandbox.platform.Template;
import ng.powerpay.sandbox.platform.Template.Html;

/** {@code /}: what there is, and which number brings about what. */
final class IndexPage {

    private static final Template PAGE = Template.of(IndexPage.class, "index.html");
    private static final Template ROW = new Template("""
            <tr><td class="mono">{{number}}</td><td>{{kind}}</td><td>{{story}}</td></tr>
            """);

    private final Accounts accounts;

    IndexPage(Accounts accounts) {
        this.accounts = accounts;
    }

    void join(Routes routes) {
        routes.get("/", _ -> page());
    }

    private Reply page() {
        String rows = accounts.all().stream()
                .filter(it -> it.company() == Company.IKEJA)
                .map(IndexPage::row)
                .collect(joining());
        Html page = PAGE.fill(Map.of(
                "meter", Accounts.DOCUMENTED_METER,
                "bill", Accounts.DOCUMENTED_BILL,
                "rows", new Html(rows)));
        return Template.page("Everything pretend", page);
    }

    private static String row(Account account) {
        return ROW.fill(Map.of(
                        "number", account.number(),
                        "kind", account.prepaid() ? "prepaid" : "postpaid",
                        "story", account.story()))
                .text();
    }
}
