package ng.powerpay.deploy;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.services.sqs.DeadLetterQueue;
import software.amazon.awscdk.services.sqs.Queue;
import software.amazon.awscdk.services.sqs.QueueEncryption;
import software.amazon.awscdk.services.sqs.RedriveAllowPolicy;
import software.amazon.awscdk.services.sqs.RedrivePermission;
import software.constructs.Construct;

/** The queues of stages.json, each with one for its dead letters. */
final class Queues extends Piece {

    private static final Duration DEAD_KEPT = Duration.days(14);

    private final Map<String, Queue> queues = new TreeMap<>();

    Queues(Construct picture, Request on) {
        super(picture, on, "queues");
        on.stages().queues().forEach((name, wanted) -> {
            var dead = queue(name + "-dead").retentionPeriod(DEAD_KEPT).build();
            var queue = queue(name)
                    .visibilityTimeout(Duration.seconds(wanted.visibilitySeconds()))
                    .retentionPeriod(Duration.days(wanted.keepDays()))
                    .receiveMessageWaitTime(Duration.seconds(3))
                    .deadLetterQueue(DeadLetterQueue.builder()
                            .queue(dead)
                            .maxReceiveCount(wanted.receives())
                            .build())
                    .build();
            queues.put(name, queue);
            queues.put(name + "-dead", dead);
        });
    }

    private Queue.Builder queue(String name) {
        var queue = Queue.Builder.create(this, name)
                .queueName(on.name(name))
                .encryption(QueueEncryption.SQS_MANAGED)
                .enforceSsl(true);
        return name.endsWith("-dead")
                ? queue.redriveAllowPolicy(RedriveAllowPolicy.builder()
                        .redrivePermission(RedrivePermission.ALLOW_ALL)
                        .build())
                : queue;
    }

    /** By its name in stages.json. */
    Queue queueOf(String name) {
        var queue = queues.get(name);
        if (queue == null) {
            throw new IllegalArgumentException("no queue " + name + " in deploy/stages.json");
        }
        return queue;
    }

    /** ARNs. */
    List<String> arns(String... names) {
        return java.util.stream.Stream.of(names)
                .map(name -> queueOf(name).getQueueArn())
                .toList();
    }
}
