package ng.powerpay.payment;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Collections;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import ng.powerpay.platform.Answers;
import ng.powerpay.platform.ErrorCode;
import ng.powerpay.platform.Problem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Takes gateways' events: check the signature, note the hint, answer 200. */
@RestController
final class WebhookController {

    private static final Logger LOG = LoggerFactory.getLogger(WebhookController.class);

    private final Gateways gateways;
    private final PaymentHints hints;

    WebhookController(Gateways gateways, PaymentHints hints) {
        this.gateways = gateways;
        this.hints = hints;
    }

    @Answers(refuses = {ErrorCode.SIGNATURE_INVALID, ErrorCode.ROUTE_NOT_FOUND})
    @PostMapping("/v1/webhooks/{gateway}")
    ResponseEntity<Void> receive(@PathVariable String gateway, HttpServletRequest request) throws IOException {
        var from = gateways.find(gateway).orElseThrow(() -> Problem.of(ErrorCode.ROUTE_NOT_FOUND, "No such gateway."));
        switch (from.read(headers(request), request.getInputStream().readAllBytes())) {
            case Webhook.Hint hint -> hints.received(gateway, hint);
            case Webhook.Ignored(String kind) -> LOG.info("{} event {} ignored", gateway, kind);
            case Webhook.Forged() ->
                throw Problem.of(ErrorCode.SIGNATURE_INVALID, "The signature does not fit the body.");
            case Webhook.Unreadable(String text) -> throw Problem.of(ErrorCode.JSON_UNREADABLE, text);
        }
        return ResponseEntity.ok().build();
    }

    private static Map<String, String> headers(HttpServletRequest request) {
        var headers = new HashMap<String, String>();
        for (var name : Collections.list(request.getHeaderNames())) {
            headers.put(name.toLowerCase(Locale.ROOT), request.getHeader(name));
        }
        return headers;
    }
}
