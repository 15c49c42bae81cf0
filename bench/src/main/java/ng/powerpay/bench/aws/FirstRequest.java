package ng.powerpay.bench.aws;

import java.util.Map;
import ng.powerpay.sandbox.platform.Json;

/** A request of a customer, as API Gateway tells it: the list of companies. */
final class FirstRequest implements ColdStarts.Events {

    @Override
    public String next() {
        var http = Map.of(
                "method",
                "GET",
                "path",
                "/v1/companies",
                "protocol",
                "HTTP/1.1",
                "sourceIp",
                "105.112.1.1",
                "userAgent",
                "bench");
        return Json.text(Map.of(
                "version",
                "2.0",
                "routeKey",
                "$default",
                "rawPath",
                "/v1/companies",
                "rawQueryString",
                "",
                "headers",
                Map.of("host", "api.example", "x-forwarded-proto", "https"),
                "requestContext",
                Map.of("stage", "$default", "requestId", "1", "http", http),
                "isBase64Encoded",
                false));
    }

    @Override
    public boolean isHandled(String answer) {
        return answer.contains("\"statusCode\":200");
    }
}
