package ng.powerpay.aws.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.net.ssl.SSLSession;
import ng.powerpay.platform.ErrorCode;
import ng.powerpay.platform.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnsweringTest {

    private record Response(Map<String, List<String>> fields, byte[] body) implements HttpResponse<byte[]> {

        @Override
        public int statusCode() {
            return 200;
        }

        @Override
        public HttpRequest request() {
            return HttpRequest.newBuilder(uri()).build();
        }

        @Override
        public Optional<HttpResponse<byte[]>> previousResponse() {
            return Optional.empty();
        }

        @Override
        public HttpHeaders headers() {
            return HttpHeaders.of(fields, (_, _) -> true);
        }

        @Override
        public Optional<SSLSession> sslSession() {
            return Optional.empty();
        }

        @Override
        public URI uri() {
            return URI.create("http://127.0.0.1/");
        }

        @Override
        public HttpClient.Version version() {
            return HttpClient.Version.HTTP_1_1;
        }
    }

    private static Response of(String type, int size) {
        return new Response(Map.of("content-type", List.of(type)), new byte[size]);
    }

    @ParameterizedTest
    @CsvSource({
        "application/json,false",
        "application/problem+json;charset=UTF-8,false",
        "text/html;charset=UTF-8,false",
        "image/svg+xml,false",
        "application/pdf,true",
        "image/png,true",
        "application/octet-stream,true",
        "x,true"
    })
    void onlyTextGoesAsItIs(String type, boolean base64) {
        assertEquals(base64, Answering.of(of(type, 3)).getIsBase64Encoded());
    }

    @Test
    void whatIsCompressedIsNoText() {
        var fields = Map.of("content-type", List.of("application/json"), "content-encoding", List.of("gzip"));
        assertTrue(Answering.of(new Response(fields, new byte[3])).getIsBase64Encoded());
    }

    @Test
    void aHeaderThatComesTwiceIsOneAndCookiesStayApart() {
        var fields = Map.of("vary", List.of("Origin", "Accept"), "set-cookie", List.of("a=1, b", "c=2"));
        var answer = Answering.of(new Response(fields, new byte[0]));
        assertEquals(Map.of("vary", "Origin,Accept"), answer.getHeaders());
        assertEquals(List.of("a=1, b", "c=2"), answer.getCookies());
        assertFalse(answer.getIsBase64Encoded());
    }

    @Test
    void whatLambdaWouldNotLetThroughIsAProblem() {
        assertEquals(
                5_999_999, Answering.of(of("text/plain", 5_999_999)).getBody().length());
        var text = assertThrows(Problem.class, () -> Answering.of(of("text/plain", 6_000_001)));
        assertEquals(ErrorCode.INTERNAL, text.code());
        // A third is added by Base64.
        assertThrows(Problem.class, () -> Answering.of(of("application/pdf", 4_500_003)));
        assertEquals(500, Answering.of(text).getStatusCode());
    }
}
