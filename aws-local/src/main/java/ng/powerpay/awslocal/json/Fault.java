package ng.powerpay.awslocal.json;

import ng.powerpay.sandbox.platform.Reply;

/** How a service of AWS fails when it was asked rightly. */
public enum Fault {
    THROTTLED,
    DENIED,
    BROKEN,
    DOWN;

    Reply reply() {
        return switch (this) {
            case THROTTLED -> Refusal.of("ThrottlingException", "Rate exceeded").reply();
            case DENIED ->
                Refusal.of("AccessDeniedException", "not authorized to perform this")
                        .reply();
            case BROKEN -> new Refusal(500, "InternalServiceError", "something went wrong").reply();
            case DOWN -> new Reply.Nothing();
        };
    }
}
