package ng.powerpay.notify;

/** Brings a push to the browsers that asked for it. Never throws for what the network does. */
public interface PushSender {

    /** Stored with every message. */
    String name();

    Sent send(Letter.Push push);
}
