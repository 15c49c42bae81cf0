package ng.powerpay.provider;

import jakarta.servlet.http.HttpServletResponse;
import ng.powerpay.platform.Answers;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells anybody how companies and gateways answer. */
@RestController
final class StatusController {

    private final StatusBoard board;

    StatusController(StatusBoard board) {
        this.board = board;
    }

    /** Put together every few seconds; caches on the way may keep it as long. */
    @Answers
    @GetMapping(value = "/v1/status", produces = MediaType.APPLICATION_JSON_VALUE)
    StatusView status(HttpServletResponse response) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "public, max-age=10");
        return board.view();
    }
}
