package ng.powerpay.vending;

/** Whether energy is paid before it is used, by token, or after, by bill. */
public enum MeterType {
    PREPAID("prepaid"),
    POSTPAID("postpaid");

    private final String channel;

    MeterType(String channel) {
        this.channel = channel;
    }

    /** As calls are counted by. */
    public String channel() {
        return channel;
    }
}
