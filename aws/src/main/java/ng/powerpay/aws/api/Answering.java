package ng.powerpay.aws.api;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import ng.powerpay.platform.ErrorCode;
import ng.powerpay.platform.Json;
import ng.powerpay.platform.Problem;
import ng.powerpay.platform.ProblemBody;

/** Makes the answer of a response: text as it is, all else in Base64, cookies apart. */
final class Answering {

    /** Lambda's limit is 6 MB for the whole answer; the rest is for its headers. */
    private static final int MOST_CHARACTERS = 6_000_000;

    private static final Pattern TEXT = Pattern.compile(
            "(?:text/[^;]*|application/(?:[^;]*\\+)?(?:json|xml)|application/javascript|image/svg\\+xml)(?:;.*)?");
    /** Of the hop inside the function, or API Gateway's own. */
    private static final Set<String> INNER =
            Set.of("connection", "content-length", "date", "keep-alive", "set-cookie", "transfer-encoding");

    private Answering() {}

    /** @throws Problem the answer is larger than Lambda lets through */
    static APIGatewayV2HTTPResponse of(HttpResponse<byte[]> response) {
        var headers = new LinkedHashMap<String, String>();
        response.headers().map().forEach((name, values) -> {
            if (!INNER.contains(name) && !name.startsWith(":")) {
                headers.put(name, String.join(",", values));
            }
        });
        var text = isText(headers);
        var bytes = response.body();
        var body = text
                ? new String(bytes, StandardCharsets.UTF_8)
                : Base64.getEncoder().encodeToString(bytes);
        if (body.length() > MOST_CHARACTERS) {
            throw Problem.of(ErrorCode.INTERNAL, "The answer is too large to be sent this way.");
        }
        return answer(response.statusCode(), headers)
                .withCookies(response.headers().allValues("set-cookie"))
                .withBody(body)
                .withIsBase64Encoded(!text && !body.isEmpty())
                .build();
    }

    private static boolean isText(Map<String, String> headers) {
        var type = headers.getOrDefault("content-type", "");
        return !headers.containsKey("content-encoding") && TEXT.matcher(type).matches();
    }

    /** A refusal of this place, told as the server tells its own. */
    static APIGatewayV2HTTPResponse of(Problem problem) {
        var code = problem.code();
        var wait = problem.retryAfter();
        var seconds = wait == null ? null : wait.toSeconds();
        var body = new ProblemBody(
                "/docs/problems.html#" + code,
                code.title(),
                code.status(),
                problem.detail(),
                code,
                problem.field(),
                null,
                seconds);
        var headers =
                new LinkedHashMap<>(Map.of("content-type", "application/problem+json", "cache-control", "no-store"));
        if (seconds != null) {
            headers.put("retry-after", seconds.toString());
        }
        return answer(code.status(), headers)
                .withCookies(List.of())
                .withBody(Json.MAPPER.writeValueAsString(body))
                .build();
    }

    private static APIGatewayV2HTTPResponse.APIGatewayV2HTTPResponseBuilder answer(
            int status, Map<String, String> headers) {
        return APIGatewayV2HTTPResponse.builder().withStatusCode(status).withHeaders(headers);
    }
}
