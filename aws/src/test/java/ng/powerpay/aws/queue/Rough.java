package ng.powerpay.aws.queue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import ng.powerpay.awslocal.lambda.FunctionFailed;
import ng.powerpay.awslocal.lambda.Invocable;
import ng.powerpay.platform.Json;
import tools.jackson.databind.JsonNode;

/**
 * A queue at its worst between an event source and a function: messages come twice, at once and
 * again long after, in any order; what is done is called failed, and whole answers are lost.
 */
final class Rough implements Invocable {

    private static final int MOST_KEPT = 50;

    private final Invocable function;
    private final Random random;
    private final List<JsonNode> past = new ArrayList<>();

    Rough(Invocable function, long seed) {
        this.function = function;
        this.random = new Random(seed);
    }

    @Override
    public String invoke(String event) throws FunctionFailed, InterruptedException {
        var rough = rough(event);
        var twin = Thread.ofVirtual().unstarted(() -> {
            try {
                function.invoke(rough);
            } catch (FunctionFailed | InterruptedException e) {
                throw new AssertionError(e);
            }
        });
        if (once(3)) {
            twin.start();
        }
        var answer = function.invoke(rough);
        if (twin.getState() != Thread.State.NEW) {
            twin.join();
        }
        if (once(12)) {
            throw new FunctionFailed("the answer is lost");
        }
        return once(8) ? calledFailed(event, answer) : answer;
    }

    private synchronized boolean once(int in) {
        return random.nextInt(in) == 0;
    }

    private synchronized String rough(String event) {
        var records = new ArrayList<JsonNode>();
        Json.MAPPER.readTree(event).path("Records").forEach(records::add);
        past.addAll(records);
        while (past.size() > MOST_KEPT) {
            past.removeFirst();
        }
        records.add(past.get(random.nextInt(past.size())));
        records.add(records.get(random.nextInt(records.size())));
        Collections.shuffle(records, random);
        return Json.MAPPER.writeValueAsString(java.util.Map.of("Records", records));
    }

    /** One that the function may well be done with. */
    private static String calledFailed(String event, String answer) {
        var tree = (tools.jackson.databind.node.ObjectNode) Json.MAPPER.readTree(answer);
        var first = Json.MAPPER.readTree(event).path("Records").path(0).path("messageId");
        tree.withArrayProperty("batchItemFailures").addObject().set("itemIdentifier", first);
        return tree.toString();
    }
}
