package ng.powerpay.aws.event;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/** What a queue's address says. */
public final class QueueUrl {

    private QueueUrl() {}

    /** Where its service is; null without a queue. */
    public static @Nullable URI service(String queue) {
        if (queue.isBlank()) {
            return null;
        }
        var address = URI.create(queue);
        return URI.create(address.getScheme() + "://" + address.getAuthority());
    }
}
