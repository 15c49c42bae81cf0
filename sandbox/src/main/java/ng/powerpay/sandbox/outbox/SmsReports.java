package ng.powerpay.sandbox.outbox;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import ng.powerpay.sandbox.platform.Delays;
import ng.powerpay.sandbox.provider.Event;
import ng.powerpay.sandbox.provider.Messenger;

/**
 * A carrier's reports of what became of texts, each told a moment after the text, three times at
 * most.
 */
public final class SmsReports {

    private static final int MOST_TRIES = 3;

    private final String address;
    private final Delays delays;
    private final Duration after;
    private final Messenger messenger = new Messenger();
    private final AtomicLong serial = new AtomicLong();

    /** @param address where the application takes them; blank for nowhere */
    public SmsReports(String address, Delays delays, Duration after) {
        this.address = address;
        this.delays = delays;
        this.after = after;
    }

    public String address() {
        return address;
    }

    /** A number that no text of this carrier had. */
    public long next() {
        return serial.incrementAndGet();
    }

    /** Tells it later. */
    public void send(Event report) {
        if (!address.isBlank()) {
            attempt(report, 1);
        }
    }

    private void attempt(Event report, int number) {
        delays.after(after.multipliedBy(number), () -> {
            boolean taken =
                    messenger.tell(report).filter(it -> it.status() == 200).isPresent();
            if (!taken && number < MOST_TRIES) {
                attempt(report, number + 1);
            }
        });
    }
}
