package ng.powerpay.aws.watch;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import ng.powerpay.job.Handed;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeNameForSends;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeValue;

/**
 * The id under which AWS follows a request: the load balancer or API Gateway gives it, logs show it
 * as
 * {@code traceId}, and messages that are sent meanwhile carry it to whoever handles them. It is a
 * help for people who search; the correlation that never breaks is the purchase's own id.
 *
 * @param root such as {@code 1-67891233-abcdef012345678912345678}
 */
public record Trace(String root) {

    /** The header of the load balancer. */
    public static final String HEADER = "X-Amzn-Trace-Id";

    /** The system attribute of a message. */
    public static final String ATTRIBUTE = "AWSTraceHeader";

    static final String MDC_KEY = Handed.TRACE;

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int LONGEST = 1_000;
    private static final Pattern ROOT = Pattern.compile("(?:^|;) *Root=(1-[0-9a-f]{8}-[0-9a-f]{24})(?:;|$)");

    /** @param header as it came; anything that is not one is as good as none */
    public static Optional<Trace> read(@Nullable String header) {
        if (header == null || header.length() > LONGEST) {
            return Optional.empty();
        }
        var found = ROOT.matcher(header);
        return found.find() ? Optional.of(new Trace(found.group(1))) : Optional.empty();
    }

    /** Of what this thread does now. */
    public static Optional<Trace> current() {
        return Optional.ofNullable(MDC.get(MDC_KEY)).map(Trace::new);
    }

    /** For {@code messageSystemAttributes} of whatever is sent now. */
    public static Map<MessageSystemAttributeNameForSends, MessageSystemAttributeValue> attributes() {
        return current()
                .map(trace -> Map.of(
                        MessageSystemAttributeNameForSends.AWS_TRACE_HEADER,
                        MessageSystemAttributeValue.builder()
                                .dataType("String")
                                .stringValue(trace.header())
                                .build()))
                .orElse(Map.of());
    }

    /**
     * From here until it is closed, what this thread does is under the trace that a message or a
     * request carries, or under none.
     *
     * @param header the value of {@link #ATTRIBUTE} or {@link #HEADER}
     */
    public static Scope under(@Nullable String header) {
        var outer = MDC.get(MDC_KEY);
        put(read(header).map(Trace::root).orElse(null));
        return () -> put(outer);
    }

    /**
     * The same under a trace of our own, unless there is one already: for work that no request
     * waits for.
     */
    public static Scope begun() {
        if (current().isPresent()) {
            return () -> {};
        }
        var random = new byte[12];
        RANDOM.nextBytes(random);
        var seconds = Instant.now().getEpochSecond();
        return under("Root=1-%08x-%s".formatted(seconds, HexFormat.of().formatHex(random)));
    }

    /** Ends what {@link #under} began. */
    @FunctionalInterface
    public interface Scope extends AutoCloseable {

        @Override
        void close();
    }

    public String header() {
        return "Root=" + root;
    }

    private static void put(@Nullable String root) {
        if (root == null) {
            MDC.remove(MDC_KEY);
        } else {
            MDC.put(MDC_KEY, root);
        }
    }
}
