package ng.powerpay.sandbox.ussd;

import static java.util.stream.Collectors.joining;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import ng.powerpay.sandbox.outbox.Message;
import ng.powerpay.sandbox.outbox.Outbox;
import ng.powerpay.sandbox.platform.Body;
import ng.powerpay.sandbox.platform.Fields;
import ng.powerpay.sandbox.platform.Handler;
import ng.powerpay.sandbox.platform.Reply;
import ng.powerpay.sandbox.platform.Request;
import ng.powerpay.sandbox.platform.Routes;
import ng.powerpay.sandbox.platform.Template;
import ng.powerpay.sandbox.platform.Template.Html;

/**
 * {@code /ussd}: a phone with a keypad. Each key press of "Send" is one request of the network to
 * the shop.
 */
public final class PhonePage {

    private static final Template PAGE = Template.of(PhonePage.class, "phone.html");
    private static final Template DIAL = Template.of(PhonePage.class, "dial.html");
    private static final Template REPLY = Template.of(PhonePage.class, "reply.html");
    private static final Template MESSAGE = new Template("<li><small>{{at}}</small><pre>{{text}}</pre></li>\n");
    private static final DateTimeFormatter LAGOS =
            DateTimeFormatter.ofPattern("HH:mm:ss").withZone(ZoneId.of("Africa/Lagos"));
    private static final String PHONE = "0803 123 4567";
    private static final int MESSAGES = 10;
    private static final int LONGEST = 1_000;

    private final Network network;
    private final Outbox outbox;

    /** @param url of the shop's route, with its key; blank where there is no shop */
    public PhonePage(String url, Outbox outbox) {
        this.network = new Network(url);
        this.outbox = outbox;
    }

    /** Adds the phone's addresses. */
    public void join(Routes routes) {
        routes.get("/ussd", request -> page(phone(request.query("phone")), "Ready", dial()))
                .post("/ussd", this::press)
                .get("/ussd/messages", this::messages)
                .get("/ussd.js", script());
    }

    private static Handler script() {
        Body body = Body.of(Template.resource(PhonePage.class, "phone.js"));
        return _ -> Reply.of(200, "text/javascript; charset=utf-8", body);
    }

    private static String phone(String typed) {
        return typed.isBlank() ? PHONE : typed.substring(0, Math.min(30, typed.length()));
    }

    private Reply press(Request request) throws InterruptedException {
        String phone = phone(request.form("phone"));
        if (request.form("do").equals("hang-up")) {
            return page(phone, "Ready", dial());
        }
        boolean dials = request.form("do").equals("dial");
        String session = dials ? UUID.randomUUID().toString() : request.form("session");
        String text = dials ? "" : typed(request.form("text"), request.form("input"));
        var shown = network.ask(session, phone, text);
        return page(phone, shown.text(), shown.open() ? reply(session, text) : dial());
    }

    private static String typed(String before, String input) {
        String all = before.isEmpty() ? input : before + "*" + input;
        return all.substring(0, Math.min(LONGEST, all.length()));
    }

    private static Html dial() {
        return DIAL.fill(Map.of("code", Network.CODE));
    }

    private static Html reply(String session, String text) {
        return REPLY.fill(Map.of("session", session, "text", text));
    }

    private Reply page(String phone, String screen, Html below) {
        String list = to(phone).stream()
                .map(it -> MESSAGE.fill(Map.of(
                                "at",
                                LAGOS.format(it.at()),
                                "text",
                                it.content().text()))
                        .text())
                .collect(joining());
        return Template.page(
                "Phone",
                PAGE.fill(Map.of("phone", phone, "screen", screen, "below", below, "messages", new Html(list))));
    }

    private Reply messages(Request request) {
        return Reply.json(
                200,
                to(phone(request.query("phone"))).stream()
                        .map(it -> Fields.of("at", LAGOS.format(it.at()))
                                .and("text", it.content().text()))
                        .toList());
    }

    private List<Message> to(String phone) {
        String digits = phone.replaceAll("[^0-9]", "");
        String ending = digits.substring(Math.max(0, digits.length() - 10));
        return outbox.newestFirst().stream()
                .filter(it -> it.kind() == Message.Kind.SMS && it.parties().to().endsWith(ending))
                .limit(MESSAGES)
                .toList();
    }
}
