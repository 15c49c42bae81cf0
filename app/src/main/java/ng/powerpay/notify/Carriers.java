package ng.powerpay.notify;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** All that carry SMS, best first. What one cannot take goes to the next at once. */
public final class Carriers {

    /** Who took a text, or was the last not to. */
    record Carried(SmsSender by, Sent sent) {}

    private final List<SmsSender> inOrder;
    private final MeterRegistry figures;

    /** @throws IllegalArgumentException when there is none */
    public Carriers(List<SmsSender> inOrder, MeterRegistry figures) {
        if (inOrder.isEmpty()) {
            throw new IllegalArgumentException("nobody carries SMS");
        }
        this.inOrder = List.copyOf(inOrder);
        this.figures = figures;
    }

    /** The one of this name, for its reports. */
    java.util.Optional<SmsSender> find(String name) {
        return inOrder.stream().filter(one -> one.name().equals(name)).findFirst();
    }

    /** Whether somebody else than this one could carry it. */
    boolean hasOther(String name) {
        return inOrder.stream().anyMatch(one -> !one.name().equals(name));
    }

    /**
     * Sends by the first that takes it.
     *
     * @param not who carried it before; those after it come first
     * @return refused only when everybody refused
     */
    Carried send(Letter.Sms sms, @Nullable String not) {
        Carried worst = null;
        for (var carrier : after(not)) {
            var sent = carrier.send(sms);
            count(carrier, sent);
            if (sent instanceof Sent.Accepted) {
                return new Carried(carrier, sent);
            }
            worst = worst == null || sent instanceof Sent.NotNow ? new Carried(carrier, sent) : worst;
        }
        return worst == null ? new Carried(inOrder.getFirst(), new Sent.NotNow("nobody else carries SMS")) : worst;
    }

    private List<SmsSender> after(@Nullable String not) {
        var at = not == null
                ? -1
                : inOrder.stream().map(SmsSender::name).toList().indexOf(not);
        if (at < 0) {
            return inOrder;
        }
        return Stream.concat(inOrder.subList(at + 1, inOrder.size()).stream(), inOrder.subList(0, at).stream())
                .toList();
    }

    private void count(SmsSender carrier, Sent sent) {
        var outcome = switch (sent) {
            case Sent.Accepted _ -> "accepted";
            case Sent.Refused _, Sent.Barred _ -> "refused";
            case Sent.NotNow _ -> "not-now";
        };
        figures.counter("powerpay.sms", "carrier", carrier.name(), "outcome", outcome)
                .increment();
    }
}
