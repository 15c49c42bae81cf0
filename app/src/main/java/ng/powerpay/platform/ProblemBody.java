package ng.powerpay.platform;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** RFC 9457 problem details as they go out, with our stable {@code code} and the field at fault. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ProblemBody(
        String type,
        String title,
        int status,
        String detail,
        ErrorCode code,
        @Nullable String field,
        @Nullable String correlationId,
        @Nullable Long retryAfterSeconds) {

    static ProblemBody of(Problem problem) {
        var code = problem.code();
        var retry = problem.retryAfter();
        return new ProblemBody(
                "/docs/problems.html#" + code,
                code.title(),
                code.status(),
                problem.detail(),
                code,
                problem.field(),
                MDC.get(CorrelationFilter.MDC_KEY),
                retry == null ? null : Math.max(1, retry.toSeconds()));
    }

    static ResponseEntity<Object> answer(Problem problem) {
        var body = of(problem);
        var headers = new HttpHeaders();
        headers.setContentType(MediaType.APPLICATION_PROBLEM_JSON);
        Duration retry = problem.retryAfter();
        if (retry != null) {
            headers.set(HttpHeaders.RETRY_AFTER, Long.toString(Math.max(1, retry.toSeconds())));
        }
        return ResponseEntity.status(body.status()).headers(headers).body(body);
    }
}
