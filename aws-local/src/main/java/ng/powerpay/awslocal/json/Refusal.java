package ng.powerpay.awslocal.json;

import java.util.Map;
import ng.powerpay.sandbox.platform.Body;
import ng.powerpay.sandbox.platform.Json;
import ng.powerpay.sandbox.platform.Reply;

/** What was asked is refused, with AWS's own name of the error. */
public final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final int status;
    private final String type;

    public Refusal(int status, String type, String message) {
        super(message);
        this.status = status;
        this.type = type;
    }

    /** The usual kind. */
    public static Refusal of(String type, String message) {
        return new Refusal(400, type, message);
    }

    Reply.Whole reply() {
        var body = Json.bytes(Map.of("__type", type, "message", String.valueOf(getMessage())));
        return Reply.of(status, "application/x-amz-json-1.1", Body.of(body));
    }
}
