package ng.powerpay.provider;

import java.time.Clock;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import ng.powerpay.remote.Call;
import ng.powerpay.remote.Http;
import ng.powerpay.remote.Sender;
import org.jspecify.annotations.Nullable;

/**
 * Keeps every call and its answer as evidence, without its headers, where the keys are. It changes
 * nothing about the call and never makes it wait.
 */
public final class Recording implements Sender {

    private final Sender next;
    private final Exchanges exchanges;
    private final Clock clock;

    public Recording(Sender next, Exchanges exchanges, Clock clock) {
        this.next = next;
        this.exchanges = exchanges;
        this.clock = clock;
    }

    @Override
    public Http.Exchange send(Call call) {
        var at = clock.instant();
        var start = System.nanoTime();
        var exchange = next.send(call);
        var took = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
        var asked = call.content() == null || OnBehalf.isUnseen()
                ? null
                : call.content().bytes();
        var answer = exchange instanceof Http.Answered(int _, byte[] body) ? body : null;
        exchanges.keep(new Exchanges.Raw(
                at,
                call.provider(),
                call.method() + " " + call.address().getPath(),
                call.address().getRawQuery(),
                OnBehalf.purchase(),
                status(exchange),
                took,
                bounded(asked),
                bounded(answer)));
        return exchange;
    }

    private static String status(Http.Exchange exchange) {
        return switch (exchange) {
            case Http.Answered(int status, byte[] _) -> Integer.toString(status);
            case Http.NotSent(String why) -> "not sent: " + why;
            case Http.NoAnswer(String why) -> "no answer: " + why;
        };
    }

    /** What waits to be written is bounded too; one byte more says that there was more. */
    private static byte @Nullable [] bounded(byte @Nullable [] body) {
        return body == null || body.length <= Redaction.MOST_READ ? body : Arrays.copyOf(body, Redaction.MOST_READ + 1);
    }
}
