package ng.powerpay.sts.cli;

/** The command was typed wrongly; the text says how. */
final class UsageException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UsageException(String message) {
        super(message);
    }
}
