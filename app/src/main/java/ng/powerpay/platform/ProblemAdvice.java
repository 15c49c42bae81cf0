package ng.powerpay.platform;

import java.sql.SQLException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.transaction.TransactionException;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.resource.NoResourceFoundException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.InvalidNullException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Turns everything that can go wrong in a request into one RFC 9457 problem. */
@RestControllerAdvice
final class ProblemAdvice {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);

    @ExceptionHandler
    ResponseEntity<Object> refused(Problem problem) {
        return ProblemBody.answer(problem);
    }

    @ExceptionHandler
    ResponseEntity<Object> unreadable(HttpMessageNotReadableException e) {
        return ProblemBody.answer(
                switch (e.getMostSpecificCause()) {
                    case Problem problem -> problem;
                    case UnrecognizedPropertyException unknown ->
                        Problem.field(
                                ErrorCode.FIELD_UNKNOWN,
                                unknown.getPropertyName(),
                                "There is no field of this name here.");
                    case InvalidNullException missing ->
                        Problem.field(ErrorCode.FIELD_MISSING, path(missing), "It must be given.");
                    case DatabindException wrong ->
                        wrong.getPath().isEmpty()
                                ? Problem.of(ErrorCode.JSON_UNREADABLE, "The body is not an object.")
                                : wrongType(path(wrong));
                    default -> Problem.of(ErrorCode.JSON_UNREADABLE, "The body is not readable JSON.");
                });
    }

    @ExceptionHandler
    ResponseEntity<Object> missing(MissingServletRequestParameterException e) {
        return ProblemBody.answer(Problem.field(ErrorCode.FIELD_MISSING, e.getParameterName(), "It must be given."));
    }

    @ExceptionHandler
    ResponseEntity<Object> missing(MissingRequestHeaderException e) {
        var code = e.getHeaderName().equals("Idempotency-Key")
                ? ErrorCode.IDEMPOTENCY_KEY_INVALID
                : ErrorCode.FIELD_MISSING;
        return ProblemBody.answer(Problem.field(code, e.getHeaderName(), "This header must be given."));
    }

    @ExceptionHandler
    ResponseEntity<Object> wrongType(MethodArgumentTypeMismatchException e) {
        return ProblemBody.answer(wrongType(e.getName()));
    }

    @ExceptionHandler
    ResponseEntity<Object> nothingHere(NoResourceFoundException e) {
        return ProblemBody.answer(Problem.of(ErrorCode.ROUTE_NOT_FOUND, "There is nothing at this address."));
    }

    @ExceptionHandler
    ResponseEntity<Object> method(HttpRequestMethodNotSupportedException e) {
        return ProblemBody.answer(
                Problem.of(ErrorCode.METHOD_NOT_ALLOWED, e.getMethod() + " is not for this address."));
    }

    @ExceptionHandler
    ResponseEntity<Object> mediaType(HttpMediaTypeNotSupportedException e) {
        return ProblemBody.answer(Problem.of(ErrorCode.FORMAT_UNSUPPORTED, "Send the body as application/json."));
    }

    @ExceptionHandler
    ResponseEntity<Object> notAcceptable(HttpMediaTypeNotAcceptableException e) {
        return ProblemBody.answer(
                Problem.of(ErrorCode.FORMAT_NOT_ACCEPTABLE, "This address does not answer in that format."));
    }

    @ExceptionHandler({DataAccessException.class, TransactionException.class, SQLException.class})
    ResponseEntity<Object> database(Exception e) {
        LOG.error("database: {}", e.toString());
        return ProblemBody.answer(Problem.later(
                ErrorCode.DATABASE_UNAVAILABLE,
                Duration.ofSeconds(2),
                "Nothing was lost. Ask again in a moment with the same Idempotency-Key."));
    }

    @ExceptionHandler
    ResponseEntity<Object> unexpected(Exception e) {
        LOG.error("unexpected", e);
        return ProblemBody.answer(Problem.of(ErrorCode.INTERNAL, "It is noted under this correlation id."));
    }

    private static Problem wrongType(@Nullable String field) {
        return Problem.field(
                ErrorCode.FIELD_WRONG_TYPE,
                field == null ? "body" : field,
                "The value is of another type than this field takes.");
    }

    private static String path(DatabindException e) {
        var path = new StringBuilder();
        for (var step : e.getPath()) {
            var name = step.getPropertyName();
            path.append(path.isEmpty() || name == null ? "" : ".")
                    .append(name == null ? "[" + step.getIndex() + "]" : name);
        }
        return path.toString();
    }
}
