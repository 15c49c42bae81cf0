package ng.powerpay.sandbox.staff;

import static java.util.stream.Collectors.joining;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import ng.powerpay.sandbox.platform.Body;
import ng.powerpay.sandbox.platform.Reply;
import ng.powerpay.sandbox.platform.Request;
import ng.powerpay.sandbox.platform.Routes;
import ng.powerpay.sandbox.platform.Template;
import ng.powerpay.sandbox.platform.Template.Html;

/**
 * {@code /authenticator}: what an app on a phone would show, for the members of staff that this
 * machine made and for any key that is typed in.
 */
public final class AuthenticatorPage {

    private static final Template PAGE = Template.of(AuthenticatorPage.class, "authenticator.html");
    private static final Template ROW = new Template("""
            <tr><td>{{email}}</td><td>{{roles}}</td><td class="mono"><b>{{code}}</b></td></tr>
            """);
    private static final int LONGEST = 200;

    private record Seen(String email, List<String> roles, String key, String code) {}

    private final DemoStaff staff;
    private final Clock clock;

    public AuthenticatorPage(DemoStaff staff, Clock clock) {
        this.staff = staff;
        this.clock = clock;
    }

    /** Its addresses. */
    public Routes routes() {
        var script = Body.of(Template.resource(AuthenticatorPage.class, "authenticator.js"));
        return new Routes()
                .get("/authenticator", this::page)
                .get("/authenticator/staff.json", _ -> Reply.json(200, seen()))
                .get("/authenticator/page.js", _ -> Reply.of(200, "text/javascript; charset=utf-8", script));
    }

    private List<Seen> seen() {
        var now = clock.instant();
        return staff.all().stream()
                .flatMap(one ->
                        staff.key(one).stream().map(key -> new Seen(one.email(), one.roles(), key, Codes.at(key, now))))
                .toList();
    }

    private Reply page(Request request) {
        var typed = request.query("key");
        var key = typed.substring(0, Math.min(LONGEST, typed.length()));
        var rows = seen().stream()
                .map(one -> ROW.fill(Map.of("email", one.email(), "roles", roles(one.roles()), "code", one.code())))
                .map(Html::text)
                .collect(joining());
        var values = Map.of(
                "rows",
                new Html(rows),
                "left",
                Codes.secondsLeft(clock.instant()),
                "key",
                key,
                "code",
                key.isBlank() ? "" : Codes.at(key, clock.instant()));
        return Template.page("Authenticator", PAGE.fill(values));
    }

    private static String roles(List<String> roles) {
        return roles.size() > 1 ? "all roles" : roles.getFirst().toLowerCase(Locale.ROOT);
    }
}
