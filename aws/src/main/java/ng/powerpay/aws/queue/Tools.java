package ng.powerpay.aws.queue;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import ng.powerpay.Workshop;
import ng.powerpay.aws.AwsClients;
import ng.powerpay.aws.AwsConfig;
import ng.powerpay.aws.AwsPowerPay;
import ng.powerpay.aws.secret.SettingSources;
import ng.powerpay.aws.watch.EmfPublisher;
import ng.powerpay.aws.watch.EmfRegistry;
import ng.powerpay.aws.watch.WatchConfig;
import ng.powerpay.job.Sweep;
import ng.powerpay.job.Work;
import ng.powerpay.purchase.ShopConfig;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.sqs.SqsClient;

/** What one container of a function works with. */
final class Tools implements AutoCloseable {

    private final EmfRegistry meters = new EmfRegistry();
    private final Workshop workshop;
    private final EmfPublisher metrics;
    private final AwsClients clients;
    private @Nullable Sweep sweep;

    Tools(Map<String, String> environment) {
        workshop = new Workshop(SettingSources.complete(environment), AwsPowerPay.addition(), meters);
        metrics = new EmfPublisher(meters, workshop.config(WatchConfig.class), Clock.systemUTC(), System.out);
        clients = new AwsClients(workshop.config(AwsConfig.class));
    }

    Workshop workshop() {
        return workshop;
    }

    AwsClients clients() {
        return clients;
    }

    MeterRegistry meters() {
        return meters;
    }

    /** Whether no server runs that would tell the queues what a step made due. */
    boolean relays() {
        return workshop.config(ShopConfig.class).role() == ShopConfig.Role.SERVERLESS;
    }

    /**
     * Tells the queues what is due.
     *
     * @return of how many rows
     * @throws IllegalStateException there are no queues
     */
    int sweep(Duration most) {
        var ready = sweep;
        if (ready == null) {
            ready = new Sweep(works(), relay());
            sweep = ready;
        }
        return ready.run(most);
    }

    private List<Work<?>> works() {
        return Stream.concat(workshop.vending().stream(), Stream.of(workshop.messages()))
                .toList();
    }

    private Relay relay() {
        var queues = workshop.config(QueueConfig.class);
        if (!queues.isOn()) {
            throw new IllegalStateException("POWERPAY_AWS_VENDING_QUEUE is missing: there is nobody to tell");
        }
        return new Relay(clients.make(SqsClient.builder(), queues.endpoint()), queues);
    }

    /** At the end of each invocation: its clock stands still then. */
    void flush() {
        metrics.flush();
    }

    @Override
    public void close() {
        workshop.close();
        clients.close();
        metrics.flush();
    }
}
