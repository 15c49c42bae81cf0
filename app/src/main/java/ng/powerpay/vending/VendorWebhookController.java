package ng.powerpay.vending;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Map;
import ng.powerpay.platform.Answers;
import ng.powerpay.platform.ErrorCode;
import ng.powerpay.platform.Json;
import ng.powerpay.platform.Problem;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Takes vendors' updates. They are hardly ever signed, so nothing in them is believed but that it
 * is
 * time to ask the vendor about a reference of ours.
 */
@RestController
final class VendorWebhookController {

    private static final Map<String, String> TAKEN = Map.of("response", "success");
    private static final int LONGEST = 100;

    private final Vendors vendors;
    private final VendHints hints;

    VendorWebhookController(Vendors vendors, VendHints hints) {
        this.vendors = vendors;
        this.hints = hints;
    }

    @Answers(refuses = {ErrorCode.JSON_UNREADABLE, ErrorCode.ROUTE_NOT_FOUND})
    @PostMapping(value = "/v1/vendor-updates/{vendor}", produces = MediaType.APPLICATION_JSON_VALUE)
    Map<String, String> receive(@PathVariable String vendor, HttpServletRequest request) throws IOException {
        var from = vendors.find(vendor).orElseThrow(() -> Problem.of(ErrorCode.ROUTE_NOT_FOUND, "No such vendor."));
        var update = Json.object(request.getInputStream().readAllBytes());
        if (update == null) {
            throw Problem.of(ErrorCode.JSON_UNREADABLE, "The body is not readable JSON.");
        }
        var reference = from.about(update);
        if (!reference.isEmpty() && reference.length() <= LONGEST) {
            hints.received(vendor, reference);
        }
        return TAKEN;
    }
}
