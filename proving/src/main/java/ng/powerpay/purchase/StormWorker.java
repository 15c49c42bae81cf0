package ng.powerpay.purchase;

import java.util.Map;

/** Claims whatever is due in a shop and carries it on where its purchase has its providers. */
record StormWorker(MatrixShop shop, Map<String, StormStand> stands) {

    private static final int ID_LENGTH = 12;
    private static final int MOST_ROUNDS = 200;

    /** @return whether anything was due */
    boolean round() {
        var stores = shop.stores();
        var purchases = stores.purchases().claim(50);
        purchases.forEach(due -> at(due.id()).steps().purchase().carryOn(due));
        var refunds = stores.refunds().claim(50);
        refunds.forEach(due -> at(due.id()).steps().refund().carryOn(due));
        var hints = stores.hints().claim(50);
        hints.forEach(due -> at(due.row() == null ? due.id() : due.row().reference())
                .steps()
                .hint()
                .carryOn(due));
        return !purchases.isEmpty() || !refunds.isEmpty() || !hints.isEmpty();
    }

    private StormStand at(String reference) {
        var stand = stands.get(reference.substring(0, ID_LENGTH));
        if (stand == null) {
            throw new IllegalStateException("nobody's " + reference);
        }
        return stand;
    }

    /** Works, and lets time pass, until nothing is due any more. */
    void finish() {
        for (var i = 0; i < MOST_ROUNDS; i++) {
            if (!round() && !pass()) {
                return;
            }
        }
        throw new IllegalStateException("it never ends");
    }

    private boolean pass() {
        var passed = false;
        for (var stand : stands.values()) {
            passed |= new Timeline(shop.jdbc(), stand.now()).passUntilDue(stand.id());
        }
        return passed;
    }
}
