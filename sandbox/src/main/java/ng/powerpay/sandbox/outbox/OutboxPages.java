package ng.powerpay.sandbox.outbox;

import static java.util.stream.Collectors.joining;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import ng.powerpay.sandbox.outbox.Message.Attachment;
import ng.powerpay.sandbox.outbox.Message.Kind;
import ng.powerpay.sandbox.platform.Body;
import ng.powerpay.sandbox.platform.Fields;
import ng.powerpay.sandbox.platform.Reply;
import ng.powerpay.sandbox.platform.Request;
import ng.powerpay.sandbox.platform.Routes;
import ng.powerpay.sandbox.platform.Template;
import ng.powerpay.sandbox.platform.Template.Html;

/**
 * {@code /outbox} for people, {@code /outbox.json} for tests ({@code ?to=} keeps one receiver's).
 */
public final class OutboxPages {

    private static final int SHOWN = 100;
    private static final DateTimeFormatter LAGOS =
            DateTimeFormatter.ofPattern("d MMM HH:mm:ss").withZone(ZoneId.of("Africa/Lagos"));
    private static final Template CARD = Template.of(OutboxPages.class, "message.html");
    private static final Template FRAME = new Template("""
            <details{{open}}><summary>As the reader sees it</summary>\
            <iframe sandbox title="Mail {{id}}" src="/outbox/{{id}}/html"></iframe></details>
            """);
    private static final Template FILE =
            new Template("<a class=\"tag on\" href=\"/outbox/{{id}}/files/{{index}}\" download>{{name}}</a> ");
    private static final Html EMPTY =
            new Html("<p class=\"card\">Nothing yet. Mails and text messages appear here, newest first.</p>");
    private static final Html NONE = new Html("");

    private final Outbox outbox;

    public OutboxPages(Outbox outbox) {
        this.outbox = outbox;
    }

    /** Adds the outbox's addresses. */
    public void join(Routes routes) {
        routes.get("/outbox", _ -> page())
                .get("/outbox.json", this::json)
                .get("/outbox/{id}/html", this::html)
                .get("/outbox/{id}/files/{index}", this::file);
    }

    private Reply page() {
        String cards = outbox.newestFirst().stream()
                .limit(SHOWN)
                .map(it -> card(it).text())
                .collect(joining());
        return Template.page("Outbox", cards.isEmpty() ? EMPTY : new Html(cards));
    }

    private Reply json(Request request) {
        String to = request.query("to");
        var list = outbox.newestFirst().stream()
                .filter(it -> to.isEmpty() || it.parties().to().equals(to))
                .map(OutboxPages::view)
                .toList();
        return Reply.json(200, list);
    }

    /** The mail as it is; the frame around it and this header keep its scripts from running. */
    private Reply html(Request request) {
        String page =
                outbox.find(request.named("id")).map(it -> it.content().html()).orElse("");
        var headers = Map.of("Content-Type", "text/html; charset=utf-8", "Content-Security-Policy", "sandbox");
        return new Reply.Whole(200, headers, Body.of(page));
    }

    private Reply file(Request request) {
        List<Attachment> files = outbox.find(request.named("id"))
                .map(it -> it.content().attachments())
                .orElse(List.of());
        return IntStream.range(0, files.size())
                .filter(it -> Integer.toString(it).equals(request.named("index")))
                .mapToObj(files::get)
                .map(OutboxPages::download)
                .findFirst()
                .orElseGet(() -> Reply.json(404, Fields.of("message", "no such file")));
    }

    private static Reply download(Attachment file) {
        var headers = Map.of(
                "Content-Type", file.type(),
                "Content-Security-Policy", "sandbox",
                "X-Content-Type-Options", "nosniff");
        return new Reply.Whole(200, headers, Body.of(Base64.getDecoder().decode(file.base64())));
    }

    private static Html card(Message message) {
        var content = message.content();
        return CARD.fill(Map.of(
                "id", message.id(),
                "kind", message.kind() == Kind.SMS ? "SMS" : "Mail",
                "at", LAGOS.format(message.at()),
                "from", message.parties().from(),
                "to", message.parties().to(),
                "subject", content.subject(),
                "text", content.text(),
                "length", length(message),
                "frame", content.html().isEmpty() ? NONE : frame(message),
                "files", files(message)));
    }

    private static Html frame(Message message) {
        boolean alone = message.content().text().isEmpty();
        return FRAME.fill(Map.of("id", message.id(), "open", alone ? new Html(" open") : NONE));
    }

    private static String length(Message message) {
        if (message.kind() == Kind.EMAIL) {
            return "";
        }
        SmsLength length = SmsLength.of(message.content().text());
        String parts = length.parts() == 1 ? "1 part" : length.parts() + " parts";
        return parts + ", " + length.characters() + " characters, " + length.alphabet();
    }

    private static Html files(Message message) {
        List<Attachment> files = message.content().attachments();
        return new Html(IntStream.range(0, files.size())
                .mapToObj(it -> FILE.fill(Map.of(
                        "id", message.id(), "index", it, "name", files.get(it).name())))
                .map(Html::text)
                .collect(joining()));
    }

    private static Fields view(Message message) {
        var content = message.content();
        SmsLength length = SmsLength.of(content.text());
        return Fields.of("id", message.id())
                .and("at", message.at())
                .and("kind", message.kind())
                .and("from", message.parties().from())
                .and("to", message.parties().to())
                .and("subject", content.subject())
                .and("text", content.text())
                .and("html", content.html())
                .and("alphabet", length.alphabet())
                .and("parts", length.parts())
                .and("attachments", files(message.id(), content.attachments()));
    }

    private static List<Fields> files(long id, List<Attachment> files) {
        return IntStream.range(0, files.size())
                .mapToObj(it -> Fields.of("name", files.get(it).name())
                        .and("type", files.get(it).type())
                        .and("url", "/outbox/" + id + "/files/" + it))
                .toList();
    }
}
