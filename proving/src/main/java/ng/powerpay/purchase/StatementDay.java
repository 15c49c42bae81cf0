package ng.powerpay.purchase;

import java.util.List;
import ng.powerpay.proving.world.Charge;
import ng.powerpay.proving.world.Sale;

/** Once a day: what the reconciling of statements does with money and energy nobody told of. */
final class StatementDay {

    private final SeededWorld world;

    StatementDay(SeededWorld world) {
        this.world = world;
    }

    void compare() {
        world.gateway.charges().forEach(this::compare);
        for (var vendor : world.vendors) {
            for (var sale : List.copyOf(vendor.sales())) {
                var row = world.database.vendedUnder(sale.reference());
                if (sale.fate() == Sale.Fate.REVERSED && row != null && row.state == State.VENDED) {
                    world.request(shelf -> shelf.stores.hints().vendHinted(vendor.name(), sale.reference()));
                }
            }
        }
    }

    private void compare(Charge charge) {
        var row = world.database.paidUnder(charge.reference());
        if (row == null || charge.captured() + charge.foreign() == 0) {
            return;
        }
        if (row.state == State.EXPIRED || row.state == State.AWAITING_PAYMENT) {
            world.request(shelf -> shelf.stores.purchases().hurry(row.id()));
        } else if (row.paid != null && row.paid < charge.captured()) {
            var captured = new ng.powerpay.platform.Kobo(charge.captured());
            world.request(shelf -> {
                var seen = shelf.stores.purchases().get(row.id());
                shelf.stores.refunds().paidMore(seen, captured);
            });
        }
    }
}
