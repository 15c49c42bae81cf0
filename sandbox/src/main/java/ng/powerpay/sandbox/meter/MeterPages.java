package ng.powerpay.sandbox.meter;

import static java.util.stream.Collectors.joining;

import java.util.Arrays;
import java.util.Map;
import java.util.function.BiFunction;
import ng.powerpay.sandbox.meter.VirtualMeters.Answer;
import ng.powerpay.sandbox.platform.Fields;
import ng.powerpay.sandbox.platform.Handler;
import ng.powerpay.sandbox.platform.Naira;
import ng.powerpay.sandbox.platform.Reply;
import ng.powerpay.sandbox.platform.Request;
import ng.powerpay.sandbox.platform.Routes;
import ng.powerpay.sandbox.platform.Template;
import ng.powerpay.sandbox.platform.Template.Html;

/**
 * {@code /meters} and {@code /meters/{number}}: the meters, with a keypad. Asked for JSON, it
 * answers in JSON.
 */
public final class MeterPages {

    private static final Template LIST = Template.of(MeterPages.class, "list.html");
    private static final Template METER = Template.of(MeterPages.class, "meter.html");
    private static final Template ANSWER = Template.of(MeterPages.class, "answer.html");
    private static final Template ROW = new Template("""
            <tr><td>{{number}}</td><td>{{owner}}</td><td>{{story}}</td><td class="num">{{credit}}</td></tr>
            """);
    private static final Template LINK = new Template("<a class=\"mono\" href=\"/meters/{{number}}\">{{number}}</a>");
    private static final Template PLAIN =
            new Template("<span class=\"mono\">{{number}}</span> <span class=\"tag\">postpaid</span>");
    private static final Template OPTION = new Template("<option value=\"{{code}}\"{{on}}>{{title}}</option>");
    private static final Html NONE = new Html("");
    private static final int LONGEST = 40;

    private final Accounts accounts;
    private final VirtualMeters meters;

    public MeterPages(Accounts accounts, VirtualMeters meters) {
        this.accounts = accounts;
        this.meters = meters;
    }

    /** Adds the pages' addresses. */
    public void join(Routes routes) {
        routes.get("/meters", this::list)
                .get("/meters/{number}", found((_, account) -> page(account, NONE, "Ready")))
                .post("/meters/{number}", found(this::enter));
    }

    private Handler found(BiFunction<Request, Account, Reply> answer) {
        return request -> accounts.find(request.named("number"))
                .filter(Account::prepaid)
                .map(account -> answer.apply(request, account))
                .orElseGet(() -> Reply.html(404, "<!doctype html><p>There is no such meter."));
    }

    private Reply enter(Request request, Account account) {
        String typed = request.form("token");
        String digits = typed.substring(0, Math.min(LONGEST, typed.length()));
        Answer answer = meters.enter(account, digits);
        return request.header("Accept").contains("application/json")
                ? Reply.json(200, view(answer))
                : page(account, shown(answer), ResultWords.of(answer));
    }

    private Reply list(Request request) {
        String wanted = request.query("company");
        Company company = Arrays.stream(Company.values())
                .filter(it -> it.code().equals(wanted))
                .findFirst()
                .orElse(Company.IKEJA);
        String rows = accounts.all().stream()
                .filter(it -> it.company() == company)
                .map(this::row)
                .collect(joining());
        Html list = LIST.fill(Map.of("companies", companies(company), "rows", new Html(rows)));
        return Template.page("Meters", list);
    }

    private String row(Account account) {
        Template number = account.prepaid() ? LINK : PLAIN;
        return ROW.fill(Map.of(
                        "number", number.fill(Map.of("number", account.number())),
                        "owner", account.owner().name(),
                        "story", account.story(),
                        "credit", account.prepaid() ? meters.credit(account).toString() : ""))
                .text();
    }

    private static Html companies(Company chosen) {
        return new Html(Arrays.stream(Company.values())
                .map(it -> OPTION.fill(Map.of(
                        "code", it.code(),
                        "title", it.title(),
                        "on", it == chosen ? new Html(" selected") : NONE)))
                .map(Html::text)
                .collect(joining()));
    }

    private Reply page(Account account, Html answer, String words) {
        Html page = METER.fill(Map.of(
                "company", account.company().code(),
                "title", account.company().title(),
                "number", account.number(),
                "credit", meters.credit(account),
                "words", words,
                "answer", answer,
                "owner", account.owner().name(),
                "address", account.owner().address(),
                "story", account.story(),
                "terms", terms(account)));
        return Template.page("Meter", page);
    }

    private static String terms(Account account) {
        Band band = account.terms().band();
        return Naira.text(band.rateKobo()) + " a kWh before VAT";
    }

    private static Html shown(Answer answer) {
        return ANSWER.fill(Map.of(
                "kind", answer.result().accepted() ? "done" : "bad",
                "result", answer.result(),
                "words", ResultWords.of(answer),
                "before", answer.before(),
                "after", answer.after()));
    }

    private static Object view(Answer answer) {
        return Fields.of("result", answer.result())
                .and("status", answer.result().status())
                .and("accepted", answer.result().accepted())
                .and("words", ResultWords.of(answer))
                .and("before", answer.before().toString())
                .and("after", answer.after().toString());
    }
}
