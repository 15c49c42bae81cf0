package ng.powerpay.vending;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import ng.powerpay.remote.Answer;

/**
 * What a vendor's codes mean for a purchase: the table that people review, printed in {@code
 * docs/vendors.md}. Whatever is not in it is unknown, for then the money may be on its way.
 */
public final class Codes {

    /** How the attempt stands under a code. */
    public enum Meaning {
        /** Energy was sold; its token may still be missing. */
        DELIVERED,
        /** Not done, and never will be under this reference. */
        REFUSED,
        /** Surely not taken on, for a reason that is not the customer's. */
        NOT_TAKEN,
        /** The vendor does not know the reference (yet). */
        NOT_FOUND,
        /** Under way, or nobody can say. */
        OPEN
    }

    /**
     * One line of the table.
     *
     * @param reason for REFUSED our own code such as {@code BELOW_MINIMUM}, else words for staff
     */
    public record Line(Meaning meaning, String reason) {}

    private static final Pattern TOKEN = Pattern.compile("(?<![0-9])[0-9]{4}([ -]?[0-9]{4}){4}(?![0-9])");
    private static final Line NOT_LISTED = new Line(Meaning.OPEN, "not in the list");

    private final Map<String, Line> lines = new LinkedHashMap<>();

    public Codes delivered(String code, String reason) {
        return add(code, Meaning.DELIVERED, reason);
    }

    public Codes refused(String code, String reason) {
        return add(code, Meaning.REFUSED, reason);
    }

    public Codes notTaken(String code, String reason) {
        return add(code, Meaning.NOT_TAKEN, reason);
    }

    public Codes notFound(String code, String reason) {
        return add(code, Meaning.NOT_FOUND, reason);
    }

    public Codes open(String code, String reason) {
        return add(code, Meaning.OPEN, reason);
    }

    private Codes add(String code, Meaning meaning, String reason) {
        if (lines.put(code, new Line(meaning, reason)) != null) {
            throw new IllegalArgumentException(code + " is there twice");
        }
        return this;
    }

    public Line of(String code) {
        return lines.getOrDefault(code, NOT_LISTED);
    }

    /** In the order in which they were added. */
    public Map<String, Line> lines() {
        return java.util.Collections.unmodifiableMap(lines);
    }

    /**
     * What a code says of an attempt; the delivery is read only where there is one. A refusal with
     * a
     * token in its answer contradicts itself, and so says nothing.
     */
    public VendOutcome outcome(Answer answer, String vendor, String code, Supplier<VendOutcome> delivery) {
        var outcome = outcome(vendor, code, delivery);
        var dead = outcome instanceof VendOutcome.Refused || outcome instanceof VendOutcome.NotSent;
        return dead
                        && TOKEN.matcher(new String(answer.body(), StandardCharsets.UTF_8))
                                .find()
                ? new VendOutcome.Unknown(vendor + " contradicts itself: a token under a refusal")
                : outcome;
    }

    private VendOutcome outcome(String vendor, String code, Supplier<VendOutcome> delivery) {
        var line = of(code);
        var said = vendor + " code " + (code.length() > 30 ? "too long" : code) + ": " + line.reason();
        return switch (line.meaning()) {
            case DELIVERED -> delivery.get();
            case REFUSED -> new VendOutcome.Refused(line.reason(), said);
            case NOT_TAKEN -> new VendOutcome.NotSent(said);
            case NOT_FOUND -> new VendOutcome.NotFound(said);
            case OPEN -> new VendOutcome.Unknown(said);
        };
    }
}
