package ng.powerpay.aws.api;

import com.amazonaws.services.lambda.runtime.ClientContext;
import com.amazonaws.services.lambda.runtime.CognitoIdentity;
import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.LambdaLogger;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import com.amazonaws.services.lambda.runtime.serialization.events.LambdaEventSerializers;
import com.amazonaws.services.lambda.runtime.serialization.factories.JacksonFactory;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import ng.powerpay.platform.Json;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Events as API Gateway sends them, read the way the runtime reads them. */
final class Events {

    /** A request before it is an event or a call. */
    record Ask(
            String method,
            String path,
            String query,
            Map<String, String> headers,
            @Nullable String body) {

        static Ask get(String path, String query) {
            return new Ask("GET", path, query, Map.of(), null);
        }

        static Ask post(String path, String body, Map<String, String> headers) {
            return new Ask("POST", path, "", headers, body);
        }
    }

    /** Without limits: an answer may be larger than what the shop reads. */
    private static final JsonMapper JSON = JsonMapper.shared();

    private static final ClassLoader HERE = Events.class.getClassLoader();

    private Events() {}

    static APIGatewayV2HTTPEvent of(Ask ask, String from, List<String> cookies, boolean base64) {
        var event = Json.MAPPER.createObjectNode();
        event.put("version", "2.0")
                .put("routeKey", "$default")
                .put("rawPath", ask.path())
                .put("rawQueryString", ask.query());
        cookies.forEach(event.putArray("cookies")::add);
        var headers = event.putObject("headers");
        headers.put("host", "abc.execute-api.example")
                .put("x-forwarded-for", "6.6.6.6")
                .put("x-forwarded-proto", "https");
        ask.headers().forEach((name, value) -> headers.put(name.toLowerCase(Locale.ROOT), value));
        var context = event.putObject("requestContext").put("stage", "$default").put("requestId", "id=");
        context.putObject("http")
                .put("method", ask.method())
                .put("path", ask.path())
                .put("protocol", "HTTP/1.1")
                .put("sourceIp", from)
                .put("userAgent", "agent");
        var body = ask.body();
        if (body != null) {
            var bytes = body.getBytes(StandardCharsets.UTF_8);
            event.put("body", base64 ? Base64.getEncoder().encodeToString(bytes) : body);
        }
        event.put("isBase64Encoded", base64);
        return read(event.toString());
    }

    static APIGatewayV2HTTPEvent read(String json) {
        var bytes = new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8));
        return LambdaEventSerializers.serializerFor(APIGatewayV2HTTPEvent.class, HERE)
                .fromJson(bytes);
    }

    /** What the runtime sends back, for what it leaves out nobody gets. */
    static JsonNode json(APIGatewayV2HTTPResponse answer) {
        var out = new ByteArrayOutputStream();
        JacksonFactory.getInstance()
                .getSerializer(APIGatewayV2HTTPResponse.class)
                .toJson(answer, out);
        return JSON.readTree(out.toByteArray());
    }

    /** An invocation with this much time left. */
    record Invocation(int millis) implements Context {

        @Override
        public int getRemainingTimeInMillis() {
            return millis;
        }

        @Override
        public String getAwsRequestId() {
            return "request";
        }

        @Override
        public String getLogGroupName() {
            return "group";
        }

        @Override
        public String getLogStreamName() {
            return "stream";
        }

        @Override
        public String getFunctionName() {
            return "api";
        }

        @Override
        public String getFunctionVersion() {
            return "1";
        }

        @Override
        public String getInvokedFunctionArn() {
            return "arn";
        }

        @Override
        public @Nullable CognitoIdentity getIdentity() {
            return null;
        }

        @Override
        public @Nullable ClientContext getClientContext() {
            return null;
        }

        @Override
        public int getMemoryLimitInMB() {
            return 512;
        }

        @Override
        public @Nullable LambdaLogger getLogger() {
            return null;
        }
    }
}
