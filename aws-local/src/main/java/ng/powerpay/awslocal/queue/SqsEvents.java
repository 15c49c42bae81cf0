package ng.powerpay.awslocal.queue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import ng.powerpay.sandbox.platform.Json;
import software.amazon.awssdk.services.sqs.model.Message;

/** Messages as functions get them, and what functions answer. */
final class SqsEvents {

    private SqsEvents() {}

    static String of(List<Message> messages, String arn) {
        var records = new ArrayList<Map<String, Object>>();
        for (var message : messages) {
            var one = new LinkedHashMap<String, Object>();
            one.put("messageId", message.messageId());
            one.put("receiptHandle", message.receiptHandle());
            one.put("body", message.body());
            one.put("attributes", message.attributesAsStrings());
            one.put("messageAttributes", Map.of());
            one.put("md5OfBody", message.md5OfBody());
            one.put("eventSource", "aws:sqs");
            one.put("eventSourceARN", arn);
            one.put("awsRegion", "eu-west-1");
            records.add(one);
        }
        return new String(Json.bytes(Map.of("Records", records)), java.nio.charset.StandardCharsets.UTF_8);
    }

    /** The ids of messages that the function is not done with. */
    static Set<String> failures(String answer) {
        var failed = new HashSet<String>();
        for (var one : Json.read(answer.getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .path("batchItemFailures")) {
            failed.add(one.path("itemIdentifier").asString());
        }
        return failed;
    }
}
