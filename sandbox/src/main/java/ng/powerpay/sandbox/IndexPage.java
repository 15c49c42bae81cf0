package ng.powerpay.sandbox;

import static java.util.stream.Collectors.joining;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import ng.powerpay.sandbox.gateway.Gateway;
import ng.powerpay.sandbox.meter.Account;
import ng.powerpay.sandbox.meter.Accounts;
import ng.powerpay.sandbox.meter.Company;
import ng.powerpay.sandbox.platform.Reply;
import ng.powerpay.sandbox.platform.Routes;
import ng.powerpay.sandbox.platform.Template;
import ng.powerpay.sandbox.platform.Template.Html;
import ng.powerpay.sandbox.provider.Provider;

/** {@code /}: what there is, and which number brings about what. */
final class IndexPage {

    private static final Template PAGE = Template.of(IndexPage.class, "index.html");
    private static final Template ROW = new Template("""
            <tr><td class="mono">{{number}}</td><td>{{kind}}</td><td>{{story}}</td></tr>
            """);

    private static final Template PROVIDER = new Template("<tr><td>{{title}}</td><td>{{pages}}</td></tr>\n");
    private static final Template LINK = new Template("<a href=\"{{path}}\">{{label}}</a>");

    private final Accounts accounts;
    private final List<Provider> providers;

    IndexPage(Accounts accounts, List<Provider> providers) {
        this.accounts = accounts;
        this.providers = providers;
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
                "meter",
                Accounts.DOCUMENTED_METER,
                "bill",
                Accounts.DOCUMENTED_BILL,
                "providers",
                new Html(providers.stream().map(IndexPage::provider).collect(joining())),
                "rows",
                new Html(rows)));
        return Template.page("Everything pretend", page);
    }

    private static String provider(Provider provider) {
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put(provider instanceof Gateway ? "payments" : "sales", page(provider));
        pages.putAll(provider.pages());
        String links = pages.entrySet().stream()
                .map(it -> LINK.fill(Map.of("label", it.getKey(), "path", it.getValue())))
                .map(Html::text)
                .collect(joining(" "));
        return PROVIDER.fill(Map.of("title", provider.title(), "pages", new Html(links)))
                .text();
    }

    private static String page(Provider provider) {
        return (provider instanceof Gateway ? "/gateways/" : "/vendors/") + provider.name();
    }

    private static String row(Account account) {
        return ROW.fill(Map.of(
                        "number", account.number(),
                        "kind", account.prepaid() ? "prepaid" : "postpaid",
                        "story", account.story()))
                .text();
    }
}
