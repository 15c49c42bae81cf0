package ng.powerpay.purchase;

/** The same change with what it delivers sealed for another store. */
final class MirrorChange {

    private MirrorChange() {}

    static Change with(Change change, Change.Delivery delivery) {
        var copy = Change.of(change.move(), change.event())
                .delivered(delivery)
                .onlyAttempt(change.onlyAttempt())
                .onlyDue(change.onlyDue());
        change.entries().forEach(copy::post);
        change.refunds().forEach(copy::refund);
        var reason = change.reason();
        if (reason != null) {
            copy.reason(reason.code(), reason.text());
        }
        var message = change.message();
        if (message != null) {
            copy.tell(message);
        }
        var decision = change.decision();
        return decision == null ? copy : copy.decided(decision);
    }
}
