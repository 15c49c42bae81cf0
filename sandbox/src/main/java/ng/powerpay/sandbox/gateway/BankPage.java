package ng.powerpay.sandbox.gateway;

import static java.util.stream.Collectors.joining;

import java.util.Map;
import java.util.Optional;
import ng.powerpay.sandbox.platform.BadRequest;
import ng.powerpay.sandbox.platform.Fields;
import ng.powerpay.sandbox.platform.Naira;
import ng.powerpay.sandbox.platform.Reply;
import ng.powerpay.sandbox.platform.Request;
import ng.powerpay.sandbox.platform.Routes;
import ng.powerpay.sandbox.platform.Template;
import ng.powerpay.sandbox.platform.Template.Html;

/**
 * {@code /bank}: where the tester sends any sum to an order's account. Asked for JSON, it answers
 * in JSON.
 */
public final class BankPage {

    private static final Template PAGE = Template.of(BankPage.class, "bank.html");
    private static final Template ROW = new Template("""
            <tr><td class="mono"><a href="/bank?number={{number}}&amp;amount={{naira}}">{{number}}</a></td>\
            <td>{{gateway}}</td><td>{{reference}}</td>\
            <td class="num">{{amount}}</td></tr>
            """);
    private static final Template NOTE =
            new Template("<div class=\"note\" role=\"alert\"><p><b>{{text}}</b></p></div>");
    private static final long MOST_KOBO = 10_000_000_00L;

    private final Bank bank;

    public BankPage(Bank bank) {
        this.bank = bank;
    }

    /** Adds the page's address. */
    public void join(Routes routes) {
        routes.get("/bank", request -> page(new Html(""), request.query("number"), request.query("amount")))
                .post("/bank", this::send);
    }

    private Reply send(Request request) {
        Optional<Charge> paid = bank.send(request.form("number"), kobo(request.form("amount")));
        String words = paid.map(it -> Naira.text(it.paidKobo()) + " arrived for " + it.reference() + ".")
                .orElse("This account takes no money: unknown, paid already or closed.");
        return request.header("Accept").contains("application/json")
                ? Reply.json(
                        paid.isPresent() ? 200 : 409,
                        Fields.of("taken", paid.isPresent()).and("words", words))
                : page(NOTE.fill(Map.of("text", words)), "", "");
    }

    /** The form, filled in for whoever followed an order's link. */
    private Reply page(Html note, String number, String amount) {
        String rows = bank.waiting().stream().map(BankPage::row).collect(joining());
        return Template.page(
                "Bank", PAGE.fill(Map.of("note", note, "number", number, "amount", amount, "rows", new Html(rows))));
    }

    private static String row(Bank.Waiting it) {
        return ROW.fill(Map.of(
                        "number", it.account().number(),
                        "gateway", it.gateway().title(),
                        "reference", it.charge().reference(),
                        "naira", Naira.decimal(it.charge().order().amountKobo()).toPlainString(),
                        "amount", Naira.text(it.charge().order().amountKobo())))
                .text();
    }

    private static long kobo(String naira) {
        try {
            long kobo = Naira.kobo(naira.trim());
            if (kobo > 0 && kobo <= MOST_KOBO) {
                return kobo;
            }
        } catch (ArithmeticException | NumberFormatException e) {
            // answered below, as any other sum that cannot be sent
        }
        throw new BadRequest("amount: naira above 0, at most 10,000,000, such as 10100.50");
    }
}
