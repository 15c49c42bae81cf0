package ng.powerpay.sandbox.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The local PostgreSQL could not be started; the message is one line a newcomer can act on. */
public final class PostgresFailure extends RuntimeException {

    /** Why, for callers that choose an exit text or a test that skips. */
    public enum Reason {
        DISK_FULL,
        UNSUPPORTED_MACHINE,
        START_FAILED
    }

    private static final int TAIL_LINES = 12;

    private final Reason reason;

    PostgresFailure(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    /** The reason as a value. */
    public Reason reason() {
        return reason;
    }

    static PostgresFailure unsupported(String system, String processor) {
        return new PostgresFailure(
                Reason.UNSUPPORTED_MACHINE,
                "The local PostgreSQL needs Linux on x86-64 or ARM64, this is " + system + " on " + processor
                        + "; set POWERPAY_DATABASE_URL to use your own.");
    }

    /** Reads the end of the log to tell a full disk from everything else. */
    static PostgresFailure fromLog(String what, Path log) {
        String tail = tail(log);
        if (tail.contains("No space left on device")) {
            return new PostgresFailure(Reason.DISK_FULL, "The disk is full: PostgreSQL could not " + what + ".");
        }
        return new PostgresFailure(
                Reason.START_FAILED, "PostgreSQL could not " + what + "; end of " + log + ": " + tail);
    }

    static PostgresFailure of(IOException cause) {
        String text = String.valueOf(cause.getMessage());
        if (text.contains("No space left on device")) {
            return new PostgresFailure(Reason.DISK_FULL, "The disk is full: " + text);
        }
        return new PostgresFailure(Reason.START_FAILED, "PostgreSQL could not be set up: " + cause);
    }

    private static String tail(Path log) {
        try {
            List<String> lines = Files.readAllLines(log);
            int from = Math.max(0, lines.size() - TAIL_LINES);
            return String.join(" | ", lines.subList(from, lines.size()));
        } catch (IOException e) {
            return "(no log: " + e.getMessage() + ")";
        }
    }
}
