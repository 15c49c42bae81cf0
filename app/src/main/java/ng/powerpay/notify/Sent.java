package ng.powerpay.notify;

import org.jspecify.annotations.Nullable;

/** What became of handing a message over. */
public sealed interface Sent {

    /** The provider has it. */
    record Accepted(@Nullable String providerId) implements Sent {}

    /** It will never go like this. */
    record Refused(String text) implements Sent {}

    /** Not even tried: the receiver is not to be written to. */
    record Barred(Failure why) implements Sent {}

    /** Perhaps later. A message that went out twice is better than none. */
    record NotNow(String text) implements Sent {}
}
