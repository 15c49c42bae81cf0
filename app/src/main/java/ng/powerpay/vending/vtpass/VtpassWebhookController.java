package ng.powerpay.vending.vtpass;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Map;
import ng.powerpay.platform.Answers;
import ng.powerpay.platform.ErrorCode;
import ng.powerpay.platform.Json;
import ng.powerpay.platform.Problem;
import ng.powerpay.vending.VendHints;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Takes VTpass's transaction updates. They are not signed, so nothing in them is believed but that it
 * is time to ask VTpass about a reference of ours.
 */
@RestController
public final class VtpassWebhookController {

    private static final Map<String, String> TAKEN = Map.of("response", "success");

    private final VendHints hints;

    public VtpassWebhookController(VendHints hints) {
        this.hints = hints;
    }

    @Answers(refuses = ErrorCode.JSON_UNREADABLE)
    @PostMapping(value = "/v1/webhooks/vtpass", produces = MediaType.APPLICATION_JSON_VALUE)
    Map<String, String> receive(HttpServletRequest request) throws IOException {
        var update = Json.object(request.getInputStream().readAllBytes());
        if (update == null) {
            throw Problem.of(ErrorCode.JSON_UNREADABLE, "The body is not readable JSON.");
        }
        var reference = update.path("data").path("requestId").asString("");
        if (!reference.isEmpty() && reference.length() <= 60) {
            hints.received("vtpass", reference);
        }
        return TAKEN;
    }
}
