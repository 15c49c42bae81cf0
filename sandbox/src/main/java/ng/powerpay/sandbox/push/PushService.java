package ng.powerpay.sandbox.push;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import ng.powerpay.sandbox.platform.Body;
import ng.powerpay.sandbox.platform.Fields;
import ng.powerpay.sandbox.platform.Json;
import ng.powerpay.sandbox.platform.Reply;
import ng.powerpay.sandbox.platform.Request;
import ng.powerpay.sandbox.platform.Routes;
import org.jspecify.annotations.Nullable;

/**
 * {@code /push}: {@code POST /push/browsers} makes a browser and answers its subscription, {@code
 * POST /push/browsers/ID} pushes to it, {@code GET} shows what it was pushed, {@code POST
 * /push/browsers/ID/end} uninstalls it. Kept in memory only.
 */
public final class PushService {

    private static final int MOST = 1_000;
    private static final int LONGEST = 4_096;
    private static final Pattern VAPID = Pattern.compile("vapid t=([\\w-]+\\.([\\w-]+))\\.([\\w-]+), k=([\\w-]+)");
    private static final Base64.Decoder TEXT = Base64.getUrlDecoder();

    /** @param shown what it was pushed, oldest first; null when it is uninstalled */
    private record Installed(Browser browser, @Nullable List<String> shown) {}

    private final Map<String, Installed> browsers = new ConcurrentHashMap<>();
    private final AtomicLong last = new AtomicLong();
    private final Clock clock;
    private final String origin;

    /** @param origin of the sandbox, without a slash at the end */
    public PushService(String origin, Clock clock) {
        this.origin = origin;
        this.clock = clock;
    }

    /** Adds the service's addresses. */
    public void join(Routes routes) {
        routes.post("/push/browsers", _ -> install())
                .post("/push/browsers/{id}", this::push)
                .get("/push/browsers/{id}", this::show)
                .post("/push/browsers/{id}/end", this::end);
    }

    private Reply install() {
        if (browsers.size() >= MOST) {
            return Reply.json(503, Map.of("message", "there are enough browsers"));
        }
        String id = Long.toString(last.incrementAndGet());
        Browser browser = Browser.fresh();
        browsers.put(id, new Installed(browser, new CopyOnWriteArrayList<>()));
        return Reply.json(
                201,
                Fields.of("endpoint", origin + "/push/browsers/" + id)
                        .and("p256dh", browser.p256dh())
                        .and("auth", browser.auth()));
    }

    private Reply end(Request request) {
        browsers.computeIfPresent(request.named("id"), (_, one) -> new Installed(one.browser(), null));
        return words(204, "");
    }

    private Reply show(Request request) {
        Installed one = browsers.get(request.named("id"));
        List<String> shown = one == null ? null : one.shown();
        return shown == null
                ? words(410, "uninstalled")
                : Reply.json(
                        200,
                        shown.stream()
                                .map(text -> Json.read(text.getBytes(StandardCharsets.UTF_8)))
                                .toList());
    }

    private Reply push(Request request) {
        Installed one = browsers.get(request.named("id"));
        List<String> shown = one == null ? null : one.shown();
        if (one == null || shown == null) {
            return words(410, "uninstalled");
        }
        if (!isSigned(request.header("Authorization"))) {
            return words(401, "not signed as RFC 8292 says");
        }
        if (request.header("TTL").isEmpty() || request.body().length() > LONGEST) {
            return words(400, "no TTL, or too long");
        }
        try {
            shown.add(one.browser().open(request.body().bytes()));
            return words(201, "");
        } catch (GeneralSecurityException e) {
            return words(400, "not sealed for this browser");
        }
    }

    private boolean isSigned(String header) {
        var parts = VAPID.matcher(header);
        if (!parts.matches()) {
            return false;
        }
        try {
            var claims = Json.read(TEXT.decode(parts.group(2)));
            var signature = Signature.getInstance("SHA256withECDSAinP1363Format");
            signature.initVerify(Browser.key(TEXT.decode(parts.group(4))));
            signature.update(parts.group(1).getBytes(StandardCharsets.US_ASCII));
            return signature.verify(TEXT.decode(parts.group(3)))
                    && claims.path("aud").asString().equals(origin)
                    && claims.path("sub").asString().startsWith("mailto:")
                    && claims.path("exp").asLong() > clock.instant().getEpochSecond();
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return false;
        }
    }

    private static Reply words(int status, String words) {
        return Reply.of(status, "text/plain", Body.of(words));
    }
}
