package ng.powerpay.notify;

/** Writes to nobody whose address is suppressed. */
final class HeedingSender implements MailSender {

    private final MailSender next;
    private final Suppressions suppressions;

    HeedingSender(MailSender next, Suppressions suppressions) {
        this.next = next;
        this.suppressions = suppressions;
    }

    @Override
    public String name() {
        return next.name();
    }

    @Override
    public Sent send(Letter.Mail mail, long message) {
        return suppressions.of(mail.to()).<Sent>map(Sent.Barred::new).orElseGet(() -> next.send(mail, message));
    }
}
