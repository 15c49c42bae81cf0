package ng.powerpay.provider;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One call to a provider and what came of it, as people may see it: see {@link Redaction}.
 *
 * @param call such as {@code POST /api/pay}, without what followed a question mark
 * @param purchase null when it was for none
 * @param status the answer's HTTP status, or why there was none
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Exchange(
        Instant at,
        String provider,
        String call,
        @Nullable String purchase,
        String status,
        long tookMillis,
        String request,
        String answer) {}
