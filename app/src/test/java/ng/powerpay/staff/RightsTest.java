package ng.powerpay.staff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ng.powerpay.DocumentsTest;
import ng.powerpay.Shop;
import ng.powerpay.auth.Secrets;
import ng.powerpay.platform.Json;
import ng.powerpay.role.Allowed;
import ng.powerpay.role.Field;
import ng.powerpay.role.Role;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Every staff route × every role, halfway in, and nobody: what the marks say is what is answered.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RightsTest {

    private static final String DASHES = "---|".repeat(Role.values().length);
    private static final Path PAGE = Path.of("../docs/rights.md");

    private final Shop shop = new Shop(Map.of("POWERPAY_REQUESTS_PER_MINUTE", "1000000"));
    private final HttpClient client = HttpClient.newHttpClient();
    private final List<Route> routes = routes();

    /** @param type that it takes, where it says so */
    private record Route(
            String method, String path, @Nullable Allowed allowed, String type) {

        String named() {
            return method + " " + path;
        }

        /** Of ids that nothing has. */
        String address() {
            return path.replaceAll("\\{[^/}]+}", "0");
        }

        /** @param role null for a member who has none */
        boolean isFor(@Nullable Role role) {
            return isOpen()
                    || (allowed != null
                            && (allowed.everyMember()
                                    || Arrays.stream(allowed.value()).anyMatch(one -> one == role)));
        }

        boolean isOpen() {
            return allowed != null && allowed.anybody();
        }

        boolean isFresh() {
            return allowed != null && allowed.fresh();
        }
    }

    /** Who asks. {@code role} null: nobody, or somebody halfway in. */
    private record Caller(String name, @Nullable Role role, StaffSessions.@Nullable Step step, boolean fresh) {

        String expected(Route route) {
            if (route.isOpen()) {
                return "open";
            }
            if (step != StaffSessions.Step.OPEN) {
                return opensHalfway(route) ? "open" : "401 SIGN_IN_REQUIRED";
            }
            if (!route.isFor(role)) {
                return "403 ROLE_REFUSED";
            }
            return route.isFresh() && !fresh ? "403 STEP_UP_NEEDED" : "open";
        }

        private boolean opensHalfway(Route route) {
            return (step == StaffSessions.Step.ENROL && StaffFilter.ENROLLING.contains(route.named()))
                    || (step == StaffSessions.Step.SECOND_FACTOR
                            && StaffFilter.AWAITING_SECOND_FACTOR.contains(route.named()));
        }
    }

    @AfterAll
    void close() {
        shop.close();
    }

    private List<Route> routes() {
        return shop
                .bean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .entrySet()
                .stream()
                .flatMap(one -> routes(one.getKey(), one.getValue().getMethodAnnotation(Allowed.class)))
                .filter(route -> route.path().startsWith(RightsGate.ROUTES))
                .sorted(Comparator.comparing(Route::path).thenComparing(Route::method))
                .toList();
    }

    private static Stream<Route> routes(RequestMappingInfo info, @Nullable Allowed allowed) {
        var type = info.getConsumesCondition().getConsumableMediaTypes().stream()
                .map(MediaType::toString)
                .findFirst()
                .orElse("application/json");
        return info.getPatternValues().stream()
                .flatMap(path -> info.getMethodsCondition().getMethods().stream()
                        .map(method -> new Route(method.name(), path, allowed, type)));
    }

    @Test
    void everyRouteSaysWhoItIsFor() {
        var silent = routes.stream()
                .filter(route -> route.allowed() == null
                        || Stream.of(
                                                route.allowed().anybody(),
                                                route.allowed().everyMember(),
                                                route.allowed().value().length > 0)
                                        .filter(says -> says)
                                        .count()
                                != 1)
                .map(Route::named)
                .toList();
        assertEquals(List.of(), silent, "these routes do not say in one way whom they are for");
        assertTrue(routes.size() > 20, routes.toString());
    }

    @Test
    void anAuditorChangesNothing() {
        var own = "/v1/staff/(me|sessions|views).*";
        var changes = routes.stream()
                .filter(route -> !route.method().equals("GET") && !route.path().matches(own))
                .filter(route -> !route.isOpen() && route.isFor(Role.AUDITOR))
                .map(Route::named)
                .toList();
        assertEquals(List.of(), changes);
    }

    @Test
    void everyRouteAnswersEveryCallerAsItSays() throws Exception {
        var callers = new ArrayList<Caller>();
        callers.add(new Caller("nobody", null, null, false));
        callers.add(new Caller("awaiting", null, StaffSessions.Step.SECOND_FACTOR, false));
        callers.add(new Caller("enrolling", null, StaffSessions.Step.ENROL, false));
        callers.add(new Caller("no role", null, StaffSessions.Step.OPEN, true));
        for (var role : Role.values()) {
            callers.add(new Caller(role.name(), role, StaffSessions.Step.OPEN, true));
            callers.add(new Caller(role.name() + " a while ago", role, StaffSessions.Step.OPEN, false));
        }
        var wrong = new ArrayList<String>();
        for (var caller : callers) {
            var staff = caller.step() == null ? 0 : hire(caller);
            for (var route : routes) {
                var expected = caller.expected(route);
                var answered = ask(route, session(staff, caller));
                if (!answered.equals(expected)) {
                    wrong.add(caller.name() + " " + route.named() + ": " + answered + ", not " + expected);
                }
            }
        }
        System.out.printf(
                "rights: %d routes, %d callers, %d answers, %d wrong%n",
                routes.size(), callers.size(), routes.size() * callers.size(), wrong.size());
        assertEquals(List.of(), wrong);
    }

    private long hire(Caller caller) {
        var members = shop.bean(StaffMembers.class);
        var id = members.add(caller.name().replace(' ', '.') + "@powerpay.example", caller.name(), null)
                .orElseThrow();
        members.give(id, caller.role() == null ? Set.of() : Set.of(caller.role()));
        return id;
    }

    /** One for each question, for some end it. */
    private String session(long staff, Caller caller) {
        var step = caller.step();
        if (step == null) {
            return "none=1";
        }
        var secret = Secrets.fresh();
        var open = step == StaffSessions.Step.OPEN;
        shop.database()
                .sql("""
                        insert into staff_session (secret_hash, id, staff_id, step, device, address, shown_at, ends_at)
                        values (?, ?, ?, ?, 'a test', 'here', case when ? then now() - make_interval(mins => ?) end,
                            now() + interval '1 hour')""")
                .params(Secrets.hash(secret), Secrets.id(), staff, step.name(), open, caller.fresh() ? 0 : 6)
                .update();
        return "powerpay_staff=" + secret;
    }

    private String ask(Route route, String cookie) throws Exception {
        var body = Stream.of("GET", "DELETE").anyMatch(route.method()::equals) ? "" : "{}";
        var request = HttpRequest.newBuilder(URI.create(shop.url() + route.address()))
                .header("Idempotency-Key", "00000000-0000-4000-8000-000000000000")
                .header("Cookie", cookie)
                .method(route.method(), HttpRequest.BodyPublishers.ofString(body));
        if (!body.isEmpty()) {
            request.header("Content-Type", route.type());
        }
        var answer = client.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
        try (var stream = answer.body()) {
            if (answer.statusCode() != 401 && answer.statusCode() != 403) {
                return "open";
            }
            var code = Json.MAPPER.readTree(stream).path("code").asString();
            var gate = List.of("SIGN_IN_REQUIRED", "ROLE_REFUSED", "STEP_UP_NEEDED")
                    .contains(code);
            return gate ? answer.statusCode() + " " + code : "open";
        }
    }

    @Test
    void thePageIsMadeFromTheMarks() throws Exception {
        var head = Arrays.stream(Role.values())
                .map(role -> role.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(" | "));
        var rows = routes.stream().map(RightsTest::row).collect(Collectors.joining("\n"));
        DocumentsTest.same(PAGE, """
                # Who may do what

                Every route of the staff's API, made from the marks in the code (`@Allowed`) and held to what the
                server answers by a test. *fresh*: the second factor must have been shown in the last five minutes.
                Routes for nobody in particular are the ways in.

                | route | nobody | %s | fresh |
                |---|---|%s---|
                %s

                ## Fields

                Masked for everybody; who may ask for it in clear, which is written to the audit log:

                | field | %s |
                |---|%s
                %s
                """.formatted(head, DASHES, rows, head, DASHES, fields()));
    }

    private static String fields() {
        return Arrays.stream(Field.values())
                .map(field -> "| " + field.name().toLowerCase(Locale.ROOT) + " | "
                        + Arrays.stream(Role.values())
                                .map(role -> field.isClearFor(Set.of(role)) ? "yes" : "")
                                .collect(Collectors.joining(" | "))
                        + " |")
                .collect(Collectors.joining("\n"));
    }

    private static String row(Route route) {
        var cells = Arrays.stream(Role.values())
                .map(role -> route.isFor(role) ? "yes" : "")
                .collect(Collectors.joining(" | "));
        return "| `%s` | %s | %s | %s |"
                .formatted(route.named(), route.isOpen() ? "yes" : "", cells, route.isFresh() ? "fresh" : "");
    }
}
