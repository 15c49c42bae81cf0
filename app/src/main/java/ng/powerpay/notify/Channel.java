package ng.powerpay.notify;

/** How a message travels. */
public enum Channel {
    SMS,
    EMAIL,
    /** To browsers that asked for it. */
    PUSH
}
