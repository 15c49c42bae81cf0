package ng.powerpay.provider;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import ng.powerpay.platform.Settings;
import ng.powerpay.remote.Call;
import ng.powerpay.remote.Http;
import ng.powerpay.vending.HandClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BreakingTest {

    private static final Http.Exchange SILENCE = new Http.NoAnswer("SocketTimeoutException");
    private static final Http.Exchange GOOD = new Http.Answered(200, new byte[0]);

    private final HandClock clock = new HandClock();
    private final ProviderConfig config = ProviderConfig.read(new Settings(Map.of()));
    private Http.Exchange outcome = GOOD;
    private int sent;
    private Runnable meanwhile = () -> {};
    private final Breaking sender = new Breaking(this::answer, config, clock);

    private Http.Exchange answer(Call call) {
        sent++;
        var before = meanwhile;
        meanwhile = () -> {};
        before.run();
        return outcome;
    }

    private Http.Exchange call(String provider) {
        var address = URI.create("http://127.0.0.1/pay");
        return sender.send(new Call(provider, "POST", address, Map.of(), null, Duration.ofSeconds(1)));
    }

    private void calls(int times, Http.Exchange outcome) {
        this.outcome = outcome;
        for (var i = 0; i < times; i++) {
            assertEquals(outcome, call("one"));
        }
    }

    @Test
    void afterManyCallsWithoutAnAnswerNothingIsSentUntilThePauseIsOver() {
        calls(config.breakAfter(), SILENCE);
        var before = sent;
        var refused = assertInstanceOf(Http.NotSent.class, call("one"));
        assertEquals("one is left alone for a moment", refused.why());
        assertEquals(before, sent, "nothing was sent, as the answer says");
        assertEquals(SILENCE, call("two"), "the others are not to blame");
        clock.passes(config.pause().plusMillis(1));
        calls(1, GOOD);
        calls(20, GOOD);
    }

    @Test
    void whoStillDoesNotAnswerIsLeftAloneAgain() {
        calls(config.breakAfter(), new Http.NotSent("ConnectException"));
        clock.passes(config.pause().plusMillis(1));
        calls(3, SILENCE);
        assertInstanceOf(Http.NotSent.class, call("one"));
    }

    @Test
    void oneAnswerInBetweenIsEnough() {
        for (var i = 0; i < 5; i++) {
            calls(config.breakAfter() - 1, SILENCE);
            calls(1, GOOD);
        }
    }

    /** Of many calls at once, those that fail are often the first to end. */
    @Test
    void anAnswerToACallThatWasUnderWayEndsThePause() {
        meanwhile = () -> {
            calls(config.breakAfter(), SILENCE);
            assertInstanceOf(Http.NotSent.class, call("one"));
            outcome = GOOD;
        };
        call("one");
        calls(1, GOOD);
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 404, 409, 422, 429, 500})
    void anAnswerIsAnAnswer(int status) {
        calls(50, new Http.Answered(status, new byte[0]));
    }

    @Test
    void aProxyWithNobodyBehindItIsNone() {
        calls(config.breakAfter(), new Http.Answered(503, new byte[0]));
        assertInstanceOf(Http.NotSent.class, call("one"));
    }

    @Test
    void ourOwnFaultDoesNotCount() {
        var broken = new Breaking(
                _ -> {
                    throw new IllegalStateException("no network call inside a transaction");
                },
                config,
                clock);
        for (var i = 0; i < 50; i++) {
            var call = new Call("one", "GET", URI.create("http://127.0.0.1/"), Map.of(), null, Duration.ofSeconds(1));
            assertThrows(IllegalStateException.class, () -> broken.send(call));
        }
    }
}
