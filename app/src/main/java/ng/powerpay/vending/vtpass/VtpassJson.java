package ng.powerpay.vending.vtpass;

import ng.powerpay.platform.Http;
import ng.powerpay.platform.Json;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** An answer as JSON, when it is one. */
final class VtpassJson {

    private VtpassJson() {}

    /** Null unless a 2xx or 4xx answer came whose body is a JSON object. */
    static @Nullable JsonNode read(Http.Exchange exchange) {
        return exchange instanceof Http.Answered(int status, byte[] body) && status < 500 ? Json.object(body) : null;
    }
}
