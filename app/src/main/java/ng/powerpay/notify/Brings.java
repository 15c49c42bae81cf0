package ng.powerpay.notify;

/** Settings of a place to run at that brings a way to send, to be chosen by its name. */
public interface Brings {

    Channel channel();

    /** As in {@code POWERPAY_SMS_CARRIERS} or {@code POWERPAY_MAIL_BY}. */
    String way();
}
