package ng.powerpay.aws.event;

/** Takes one message of a queue. Safe to be given the same one twice. */
@FunctionalInterface
public interface EventHandler {

    /** @return false when it cannot be read: it stays for the dead-letter queue */
    boolean take(String body);
}
