package ng.powerpay.notify;

/** Carries texts to phones. Never throws for what the network does. */
public interface SmsSender {

    Sent send(Letter.Sms sms);
}
