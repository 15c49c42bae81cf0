package ng.powerpay.notify;

/** Carries texts to phones. Never throws for what the network does. */
public interface SmsSender {

    /** As in {@code POWERPAY_SMS_CARRIERS}; stored with every message. */
    String name();

    Sent send(Letter.Sms sms);

    /** Whether it is set up to tell us what became of a text. */
    default boolean proves() {
        return false;
    }

    /**
     * Reads a report that was posted to us.
     *
     * @param key as it stood in the address: the secret that only the carrier and we know
     */
    default Report read(String key, byte[] body) {
        return new Report.Forged();
    }
}
