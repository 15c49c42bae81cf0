package ng.powerpay.awslocal.queue;

import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import ng.powerpay.awslocal.lambda.FunctionFailed;
import ng.powerpay.awslocal.lambda.Invocable;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.DeleteMessageBatchRequestEntry;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeName;

/** An event source mapping: from a queue to a function, with partial batch responses. */
public final class EventSource implements AutoCloseable {

    /**
     * How a queue is read.
     *
     * @param batch messages together at most, 10 as SQS gives them
     * @param window how long a batch may gather; zero: none waits for another
     * @param concurrency invocations under way at once
     */
    public record Reading(int batch, Duration window, int concurrency) {}

    private static final System.Logger LOG = System.getLogger(EventSource.class.getName());
    private static final int LONG_POLL_SECONDS = 1;
    private static final long REST_MILLIS = 500;
    private static final int MOST_AT_ONCE = 10;

    private final SqsClient sqs;
    private final String url;
    private final String arn;
    private final Reading reading;
    private final Invocable function;
    private final List<Thread> readers = new ArrayList<>();
    private final AtomicLong handled = new AtomicLong();
    private volatile boolean open = true;

    private EventSource(LocalQueues queues, String queue, Reading reading, Invocable function) {
        this.sqs = queues.client();
        this.url = queues.url(queue);
        this.arn = LocalQueues.arn(queue);
        this.reading = reading;
        this.function = function;
    }

    /** Begins to read. */
    public static EventSource open(LocalQueues queues, String queue, Reading reading, Invocable function) {
        var source = new EventSource(queues, queue, reading, function);
        for (var i = 0; i < reading.concurrency(); i++) {
            source.readers.add(Thread.ofVirtual().name("reader-" + queue).start(source::loop));
        }
        return source;
    }

    private void loop() {
        while (open) {
            try {
                var messages = gather();
                if (!messages.isEmpty()) {
                    invoke(messages);
                }
            } catch (InterruptedException e) {
                return;
            } catch (SdkException e) {
                rest();
            }
        }
    }

    private List<Message> gather() {
        var end = System.nanoTime() + reading.window().toNanos();
        var found = new ArrayList<>(receive(reading.batch(), LONG_POLL_SECONDS));
        while (!found.isEmpty() && found.size() < reading.batch() && System.nanoTime() < end) {
            found.addAll(receive(reading.batch() - found.size(), 0));
        }
        return found;
    }

    private List<Message> receive(int room, int wait) {
        return sqs.receiveMessage(ask -> ask.queueUrl(url)
                        .maxNumberOfMessages(Math.min(MOST_AT_ONCE, room))
                        .waitTimeSeconds(wait)
                        .messageSystemAttributeNames(MessageSystemAttributeName.ALL))
                .messages();
    }

    private void invoke(List<Message> messages) throws InterruptedException {
        try {
            var failed = SqsEvents.failures(function.invoke(SqsEvents.of(messages, arn)));
            var done = messages.stream()
                    .filter(message -> !failed.contains(message.messageId()))
                    .toList();
            if (!done.isEmpty()) {
                delete(done);
                handled.addAndGet(done.size());
            }
        } catch (FunctionFailed e) {
            LOG.log(Level.WARNING, "{0} messages are seen again later: {1}", messages.size(), e.getMessage());
        }
    }

    private void delete(List<Message> done) {
        var entries = new ArrayList<DeleteMessageBatchRequestEntry>();
        for (var message : done) {
            entries.add(DeleteMessageBatchRequestEntry.builder()
                    .id(Integer.toString(entries.size()))
                    .receiptHandle(message.receiptHandle())
                    .build());
        }
        sqs.deleteMessageBatch(batch -> batch.queueUrl(url).entries(entries));
    }

    /** Messages that the function was done with. */
    public long handled() {
        return handled.get();
    }

    private void rest() {
        try {
            Thread.sleep(REST_MILLIS);
        } catch (InterruptedException e) {
            open = false;
        }
    }

    @Override
    public void close() {
        open = false;
        readers.forEach(Thread::interrupt);
        try {
            for (var reader : readers) {
                reader.join(Duration.ofSeconds(5));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
