package ng.powerpay.sandbox.platform;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which handler answers which method and path; {@code {name}} in a path matches one segment. */
public final class Routes {

    private record Route(String method, List<String> segments, Handler handler) {

        @Nullable
        Map<String, String> match(String wanted, List<String> path) {
            if (!method.equals(wanted) || path.size() != segments.size()) {
                return null;
            }
            Map<String, String> named = new HashMap<>();
            for (int i = 0; i < path.size(); i++) {
                if (!take(segments.get(i), path.get(i), named)) {
                    return null;
                }
            }
            return named;
        }

        private static boolean take(String segment, String actual, Map<String, String> named) {
            if (!segment.startsWith("{")) {
                return segment.equals(actual);
            }
            named.put(segment.substring(1, segment.length() - 1), actual);
            return !actual.isEmpty();
        }
    }

    private final List<Route> routes = new ArrayList<>();

    public Routes get(String path, Handler handler) {
        return add("GET", path, handler);
    }

    public Routes post(String path, Handler handler) {
        return add("POST", path, handler);
    }

    Reply answer(Request request) throws InterruptedException {
        List<String> path = segments(request.path());
        for (Route route : routes) {
            Map<String, String> named = route.match(request.method(), path);
            if (named != null) {
                return route.handler().answer(request.with(named));
            }
        }
        return Reply.json(404, Map.of("message", "nothing is at " + request.path()));
    }

    private Routes add(String method, String path, Handler handler) {
        routes.add(new Route(method, segments(path), handler));
        return this;
    }

    private static List<String> segments(String path) {
        return List.of(path.split("/", -1));
    }
}
