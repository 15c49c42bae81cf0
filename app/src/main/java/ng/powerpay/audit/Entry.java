package ng.powerpay.audit;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * One entry of the chain.
 *
 * @param number from 1, without gaps
 * @param at by the database's clock, in whole microseconds; never before the entry's before it
 * @param act what was done, and how it ended
 * @param dataKey the data key that the hash's key is made from
 * @param previous hash of the entry before; zeros before the first
 * @param hash of all of that
 */
record Entry(long number, Instant at, Act act, int dataKey, byte[] previous, byte[] hash) {

    static final int HASH = 32;

    private static final String FORM = "powerpay audit 1";

    /** How it ended. */
    enum Outcome {
        /** It was asked for. Without an entry that tells the end, the process died meanwhile. */
        BEGUN,
        DONE,
        /** With a reason: nothing was changed. */
        REFUSED,
        /** A fault on our side: what was changed is to be looked up. */
        FAILED,
        /** Somebody looked at personal data. */
        SEEN
    }

    /**
     * Who it was.
     *
     * @param name e-mail, or {@code system}, or {@code nobody}
     * @param roles with commas between
     * @param address the network address it came from; empty when from none
     * @param correlation id of the request
     */
    record Who(String name, String roles, String address, String correlation) {}

    /**
     * What happened.
     *
     * @param what method and route, or a word of its own
     * @param subject what it was done to, by number or reference
     * @param begun number of the entry whose end this is; 0: of none
     * @param details JSON
     */
    record Act(Who who, String what, String subject, Outcome outcome, long begun, String details) {}

    /**
     * What the hash is made of: every field with its length before it, so that none can pass for
     * two.
     */
    byte[] message() {
        var bytes = new ByteArrayOutputStream(512);
        try (var out = new DataOutputStream(bytes)) {
            put(out, FORM);
            out.writeLong(number);
            out.writeLong(ChronoUnit.MICROS.between(Instant.EPOCH, at));
            var who = act.who();
            put(out, who.name(), who.roles(), who.address(), who.correlation());
            put(out, act.what(), act.subject(), act.outcome().name(), act.details());
            out.writeLong(act.begun());
            out.writeInt(dataKey);
            out.write(previous);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void put(DataOutputStream out, String... texts) throws IOException {
        for (var text : texts) {
            var bytes = text.getBytes(StandardCharsets.UTF_8);
            out.writeInt(bytes.length);
            out.write(bytes);
        }
    }
}
