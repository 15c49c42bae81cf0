package ng.powerpay.aws.queue;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import ng.powerpay.aws.watch.Trace;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * The messages that SQS gives a function at once, and the answer about them. Read and written here:
 * the runtime's own mapping to objects loads 800 classes that nobody else needs, at every cold
 * start.
 */
final class Batch {

    /**
     * One message.
     *
     * @param id of SQS
     * @param trace as the message carries it; null: none
     */
    record Message(
            String id, @Nullable String body, @Nullable String trace) {}

    /**
     * Without our limits: whatever anybody put into a queue must not keep its neighbours from being
     * read.
     */
    private static final JsonMapper JSON = JsonMapper.shared();

    private Batch() {}

    /** @throws IOException not an event of SQS */
    static List<Message> read(InputStream event) throws IOException {
        try {
            var messages = new ArrayList<Message>();
            for (var one : JSON.readTree(event.readAllBytes()).path("Records")) {
                messages.add(new Message(
                        one.path("messageId").asString(""),
                        one.path("body").stringValue(null),
                        one.path("attributes").path(Trace.ATTRIBUTE).stringValue(null)));
            }
            return messages;
        } catch (JacksonException e) {
            throw new IOException("the event is no JSON", e);
        }
    }

    /** @param failed ids of messages that SQS must not forget */
    static void answer(List<String> failed, OutputStream answer) {
        var json = JSON.createObjectNode();
        var failures = json.putArray("batchItemFailures");
        failed.forEach(id -> failures.addObject().put("itemIdentifier", id));
        JSON.writeValue(answer, json);
    }
}
