package ng.powerpay.platform;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;

/** Answers what the server itself refuses, such as a malformed address, as a problem too. */
public final class ProblemValve extends ErrorReportValve {

    @Override
    protected void report(Request request, Response response, @Nullable Throwable throwable) {
        if (response.getStatus() < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        var code = response.getStatus() < 500 ? ErrorCode.FIELD_INVALID : ErrorCode.INTERNAL;
        var body = ProblemBody.of(Problem.field(code, "address", "The request itself is malformed."));
        try {
            response.setContentType("application/problem+json");
            response.setCharacterEncoding(StandardCharsets.UTF_8);
            response.getReporter().write(Json.MAPPER.writeValueAsString(body));
            response.finishResponse();
        } catch (IOException e) {
            // the caller is gone; there is nobody left to tell
        }
    }
}
