package ng.powerpay.awslocal.secret;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.concurrent.ConcurrentSkipListMap;
import ng.powerpay.awslocal.json.Operations;
import ng.powerpay.awslocal.json.Refusal;
import tools.jackson.databind.JsonNode;

/** Parameters by their path, all of them SecureStrings, in memory. */
public final class LocalParameters {

    private static final int LARGEST_PAGE = 10;

    private final SortedMap<String, String> values = new ConcurrentSkipListMap<>();

    public void put(String path, String value) {
        values.put(path, value);
    }

    /** The operations that a server offers. */
    public Operations operations() {
        return new Operations("ssm", "AmazonSSM").with("GetParametersByPath", this::below);
    }

    private Map<String, Object> below(JsonNode request) {
        var path = Operations.text(request, "Path");
        var most = request.path("MaxResults").asInt(LARGEST_PAGE);
        if (!path.startsWith("/") || most < 1 || most > LARGEST_PAGE) {
            throw Refusal.of("ValidationException", "the path must begin with / and a page has 10 at most");
        }
        var decrypt = request.path("WithDecryption").asBoolean(false);
        var all = children(path.endsWith("/") ? path : path + "/");
        var from = from(request.path("NextToken").asString("0"), all.size());
        var to = Math.min(all.size(), from + most);
        var answer = new HashMap<String, Object>();
        answer.put(
                "Parameters",
                all.subList(from, to).stream().map(name -> shown(name, decrypt)).toList());
        if (to < all.size()) {
            answer.put("NextToken", Integer.toString(to));
        }
        return answer;
    }

    private static int from(String token, int size) {
        try {
            var from = Integer.parseInt(token);
            if (from >= 0 && from <= size) {
                return from;
            }
        } catch (NumberFormatException e) {
            // refused below
        }
        throw Refusal.of("InvalidNextToken", "the specified token is not valid");
    }

    /** Right below the path only: nobody here asks for more. */
    private List<String> children(String path) {
        var found = new ArrayList<String>();
        for (var name : values.keySet()) {
            if (name.startsWith(path) && name.indexOf('/', path.length()) < 0) {
                found.add(name);
            }
        }
        return found;
    }

    private Map<String, Object> shown(String name, boolean decrypt) {
        var value = decrypt ? String.valueOf(values.get(name)) : "AQICAHencrypted";
        return Map.of("Name", name, "Type", "SecureString", "Value", value, "Version", 1);
    }
}
