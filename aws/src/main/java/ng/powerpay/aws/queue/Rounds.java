package ng.powerpay.aws.queue;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import ng.powerpay.aws.event.EventQueue;
import ng.powerpay.aws.event.QueueUrl;
import ng.powerpay.aws.mail.SesConfig;
import ng.powerpay.aws.mail.SesEvents;
import ng.powerpay.aws.sms.SnsConfig;
import ng.powerpay.aws.sms.SnsEvents;
import ng.powerpay.job.Chores;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.services.sqs.SqsClient;

/**
 * One sweep: first what is due, then what SES and SNS say, then the chores whose time has come
 * since this container did them. Rows in the hand of dead functions need no heir: they name no
 * process, and their leases end before the next sweep.
 */
final class Rounds {

    private static final Logger LOG = LoggerFactory.getLogger(Rounds.class);

    /** Left for chores, and for the answer. */
    private static final Duration MARGIN = Duration.ofSeconds(10);

    private static final Duration CHORES_MARGIN = Duration.ofSeconds(3);

    private final Tools tools;
    private final List<Chores.Chore> chores;
    private final List<EventQueue> events;
    private final Map<String, Long> done = new HashMap<>();

    Rounds(Tools tools) {
        this.tools = tools;
        this.chores = tools.workshop().chores();
        this.events = events(tools.meters());
    }

    private List<EventQueue> events(MeterRegistry meters) {
        var workshop = tools.workshop();
        var mail = workshop.config(SesConfig.class).queue();
        var sms = workshop.config(SnsConfig.class).queue();
        var proofs = workshop.proofs();
        return List.of(
                new EventQueue(mail, () -> sqs(mail), new SesEvents(proofs, workshop.suppressions(), meters), meters),
                new EventQueue(sms, () -> sqs(sms), new SnsEvents(proofs, () -> {}, meters), meters));
    }

    private SqsClient sqs(String queue) {
        return tools.clients().make(SqsClient.builder(), QueueUrl.service(queue));
    }

    /** @return of how many rows the queues were told */
    int make(Duration left) {
        var end = System.nanoTime() + left.toNanos();
        tools.workshop().before();
        var told = tools.sweep(left.minus(MARGIN));
        events.forEach(queue -> queue.drain(left(end).minus(MARGIN)));
        for (var chore : chores) {
            if (isTime(chore) && left(end).compareTo(CHORES_MARGIN) > 0) {
                turn(chore);
            }
        }
        told += tools.sweep(left(end).minus(CHORES_MARGIN));
        tools.workshop().after();
        return told;
    }

    private static Duration left(long end) {
        return Duration.ofNanos(end - System.nanoTime());
    }

    private boolean isTime(Chores.Chore chore) {
        var last = done.get(chore.name());
        return last == null || System.nanoTime() - last >= chore.every().toNanos();
    }

    private void turn(Chores.Chore chore) {
        try {
            chore.work().run();
            done.put(chore.name(), System.nanoTime());
        } catch (RuntimeException e) {
            LOG.error("{} is left to the next sweep: {}", chore.name(), e.toString());
        }
    }
}
