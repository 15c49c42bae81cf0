package ng.powerpay.aws.queue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import ng.powerpay.aws.watch.Trace;
import ng.powerpay.job.Claims;
import ng.powerpay.job.DueWork;
import ng.powerpay.job.Taking;
import ng.powerpay.job.Work;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeNameForSends;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchRequest;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchResponse;

class RelayTest {

    /** Takes every message whose place in the batch is even; or nothing at all. */
    private static final class Half implements SqsClient {
        final List<SendMessageBatchRequest> sent = new ArrayList<>();
        boolean away;

        @Override
        public SendMessageBatchResponse sendMessageBatch(SendMessageBatchRequest batch) {
            if (away) {
                throw SdkClientException.create("no connection");
            }
            sent.add(batch);
            return SendMessageBatchResponse.builder()
                    .successful(batch.entries().stream()
                            .filter(one -> Integer.parseInt(one.id()) % 2 == 0)
                            .map(one -> software.amazon.awssdk.services.sqs.model.SendMessageBatchResultEntry.builder()
                                    .id(one.id())
                                    .build())
                            .toList())
                    .build();
        }

        @Override
        public String serviceName() {
            return "sqs";
        }

        @Override
        public void close() {}
    }

    private static final class Noted implements DueWork<String>, Claims<String> {
        final List<String> told = new ArrayList<>();
        final List<String> back = new ArrayList<>();

        @Override
        public List<Due<String>> claim(int most) {
            return List.of();
        }

        @Override
        public Claims<String> claims() {
            return this;
        }

        @Override
        public Taking<String> take(String id, int claim) {
            return new Taking.Unknown<>();
        }

        @Override
        public void told(List<Due<String>> claimed, Duration wait) {
            claimed.forEach(due -> told.add(due.id() + " " + wait));
        }

        @Override
        public void putBack(List<Due<String>> claimed, Duration in) {
            claimed.forEach(due -> back.add(due.id()));
        }

        @Override
        public void giveBack(Due<String> failed) {}

        @Override
        public void inherit(int dead) {}
    }

    private final Half sqs = new Half();
    private final Noted rows = new Noted();
    private final Relay relay = new Relay(
            sqs, new QueueConfig("vending", "notifications", Duration.ZERO, Duration.ZERO, Duration.ofMinutes(20)));

    private Work<String> work(String name) {
        return new Work<>(name, rows, Map.of(), _ -> {});
    }

    private static List<DueWork.Due<String>> due(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> new DueWork.Due<>("SEND", "m" + i, 2, "secret"))
                .toList();
    }

    @Test
    void whatTheQueueDidNotTakeComesAgain() {
        relay.carryOn(work("message"), due(4));
        assertEquals(List.of("m0 PT20M", "m2 PT20M"), rows.told);
        assertEquals(List.of("m1", "m3"), rows.back);
    }

    @Test
    void aMessageNamesTheRowAndItsClaimAndNothingElse() {
        relay.carryOn(work("message"), due(1));
        var batch = sqs.sent.getFirst();
        assertEquals("notifications", batch.queueUrl());
        assertEquals(
                "{\"work\":\"message\",\"kind\":\"SEND\",\"id\":\"m0\",\"claim\":2}",
                batch.entries().getFirst().messageBody());
    }

    @Test
    void eachBatchGoesUnderATraceThatTheFunctionCanRead() {
        relay.carryOn(work("message"), due(2));
        relay.carryOn(work("message"), due(1));
        var roots = sqs.sent.stream()
                .flatMap(batch -> batch.entries().stream())
                .map(one -> one.messageSystemAttributes().get(MessageSystemAttributeNameForSends.AWS_TRACE_HEADER))
                .map(trace -> Objects.requireNonNull(trace).stringValue())
                .map(header -> Trace.read(header).orElseThrow().root())
                .toList();
        assertEquals(roots.get(0), roots.get(1));
        assertNotEquals(roots.get(0), roots.get(2));
        assertEquals(Optional.empty(), Trace.current());
    }

    @Test
    void aRowGoesUnderTheTraceOfTheRequestThatMadeItDue() {
        var root = "1-67891233-abcdef012345678912345678";
        var asked = new DueWork.Due<>("SEND", "m0", 2, "secret", root);
        relay.carryOn(work("message"), List.of(due(1).getFirst(), asked));
        var roots = sqs.sent.getFirst().entries().stream()
                .map(one -> one.messageSystemAttributes().get(MessageSystemAttributeNameForSends.AWS_TRACE_HEADER))
                .map(trace -> Objects.requireNonNull(trace).stringValue())
                .toList();
        assertEquals("Root=" + root, roots.get(1));
        assertNotEquals(roots.get(0), roots.get(1));
    }

    @Test
    void whenTheQueueIsAwayEverythingComesAgain() {
        sqs.away = true;
        relay.carryOn(work("purchase"), due(2));
        assertEquals(List.of("m0", "m1"), rows.back);
        assertEquals(List.of(), rows.told);
    }

    @Test
    void workWithoutAQueueIsAFault() {
        assertThrows(IllegalStateException.class, () -> relay.carryOn(work("comparison"), due(1)));
    }
}
