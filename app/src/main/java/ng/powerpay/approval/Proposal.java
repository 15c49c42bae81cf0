package ng.powerpay.approval;

import java.util.regex.Pattern;
import ng.powerpay.platform.Json;
import tools.jackson.databind.JsonNode;

/**
 * What somebody wants and another must agree to.
 *
 * @param kind of an {@link Approvable}
 * @param subject what it is about, 1 to 250 characters; of one kind and subject only one is open
 * @param summary what will be done, in a sentence of 1 to 300 characters; whoever agrees reads it
 * @param payload what is needed to do it
 * @param reason why, 3 to 300 characters
 * @param secret whether the payload is kept sealed, and shown to nobody
 */
public record Proposal(String kind, String subject, String summary, JsonNode payload, String reason, boolean secret) {

    private static final Pattern KIND = Pattern.compile("[A-Z_]{3,40}");
    private static final int LONGEST_SUBJECT = 250;
    private static final int LONGEST_SUMMARY = 300;

    /** One whose payload whoever agrees may see. */
    public Proposal(String kind, String subject, String summary, Object payload, String reason) {
        this(kind, subject, summary, Json.MAPPER.valueToTree(payload), reason, false);
    }

    /** The reason comes from a person; a fault in the rest is ours. */
    public Proposal {
        reason = Reason.fitting("reason", reason);
        if (!KIND.matcher(kind).matches() || subject.isEmpty() || subject.length() > LONGEST_SUBJECT) {
            throw new IllegalArgumentException("not a proposal: " + kind + " " + subject);
        }
        summary = summary.substring(0, Math.min(summary.length(), LONGEST_SUMMARY));
    }

    /** The same, with its payload sealed. */
    public Proposal sealed() {
        return new Proposal(kind, subject, summary, payload, reason, true);
    }

    /** Without the payload, which may be secret. */
    @Override
    public String toString() {
        return kind + " " + subject;
    }
}
