package ng.powerpay.aws.event;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;

/**
 * Reads one queue on a thread of its own. A message is deleted once it was taken; what was not
 * taken comes again, and after the queue's count of receipts goes to its dead-letter queue.
 */
public final class EventQueue implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(EventQueue.class);
    private static final int MOST = 10;
    private static final int WAIT_SECONDS = 3;
    private static final Duration AFTER_FAULT = Duration.ofSeconds(2);

    private final String url;
    private final Supplier<SqsClient> client;
    private final EventHandler handler;
    private final MeterRegistry figures;
    private volatile boolean running;
    private Thread reading = new Thread(() -> {});

    /**
     * Starts with the server.
     *
     * @param url of the queue; blank: there is none, and nothing is read
     */
    public EventQueue(String url, Supplier<SqsClient> client, EventHandler handler, MeterRegistry figures) {
        this.url = url;
        this.client = client;
        this.handler = handler;
        this.figures = figures;
    }

    @Override
    public void start() {
        running = !url.isBlank();
        if (running) {
            reading = Thread.ofPlatform().name("events").daemon().start(this::loop);
        }
    }

    @Override
    public void stop() {
        running = false;
        reading.interrupt();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void loop() {
        try (var sqs = client.get()) {
            while (running) {
                look(sqs);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /**
     * Takes what is there, for a process that stands still in between; begins nothing after this
     * time.
     */
    public void drain(Duration most) {
        var end = System.nanoTime() + most.toNanos();
        if (url.isBlank() || most.isNegative()) {
            return;
        }
        try (var sqs = client.get()) {
            while (System.nanoTime() - end < 0 && receive(sqs, 0) > 0) {
                LOG.debug("there may be more");
            }
        } catch (SdkException e) {
            LOG.warn("the queue of events cannot be read: {}", e.getClass().getSimpleName());
        }
    }

    private int receive(SqsClient sqs, int wait) {
        var messages = sqs.receiveMessage(
                        ask -> ask.queueUrl(url).maxNumberOfMessages(MOST).waitTimeSeconds(wait))
                .messages();
        messages.forEach(message -> take(sqs, message));
        return messages.size();
    }

    private void look(SqsClient sqs) throws InterruptedException {
        try {
            receive(sqs, WAIT_SECONDS);
        } catch (SdkException e) {
            if (running) {
                LOG.warn("the queue of events cannot be read: {}", e.getClass().getSimpleName());
                Thread.sleep(AFTER_FAULT);
            }
        }
    }

    private void take(SqsClient sqs, Message message) {
        if (taken(message)) {
            sqs.deleteMessage(ask -> ask.queueUrl(url).receiptHandle(message.receiptHandle()));
        } else {
            figures.counter("powerpay.events.left").increment();
            LOG.warn("event {} cannot be taken; it stays in the queue", message.messageId());
        }
    }

    /** The database may be away for a moment: then it comes again. */
    private boolean taken(Message message) {
        try {
            return handler.take(message.body());
        } catch (RuntimeException e) {
            LOG.error(
                    "event {} comes again: {}",
                    message.messageId(),
                    e.getClass().getSimpleName());
            return false;
        }
    }
}
