package ng.powerpay.platform;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class SecurityHeadersFilterTest {

    private static final byte[] ROW = "a row\r\n".getBytes(StandardCharsets.US_ASCII);

    /** Bytes that are with the reader before the answer's end is known. */
    private static int outBeforeTheEnd(String path) throws ServletException, IOException {
        var request = new MockHttpServletRequest("GET", path);
        request.setServletPath(path);
        var answer = new MockHttpServletResponse();
        var early = new int[1];
        new SecurityHeadersFilter().doFilter(request, answer, (_, response) -> {
            response.getOutputStream().write(ROW);
            early[0] = answer.getContentAsByteArray().length;
        });
        assertThat(answer.getContentAsByteArray()).isEqualTo(ROW);
        assertThat(answer.getHeader("X-Frame-Options")).isEqualTo("DENY");
        return early[0];
    }

    @Test
    void aTableGoesOutWhileItIsMade() throws Exception {
        assertThat(outBeforeTheEnd("/v1/staff/purchases/export.csv")).isEqualTo(ROW.length);
    }

    @Test
    void anAnswerGoesOutInOnePiece() throws Exception {
        assertThat(outBeforeTheEnd("/v1/staff/purchases")).isZero();
    }
}
