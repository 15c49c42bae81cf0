package ng.powerpay.purchase;

import java.util.List;
import ng.powerpay.payment.Gateways;
import ng.powerpay.vending.MeterType;
import ng.powerpay.vending.Vendors;

/** One purchase with a gateway and a vendor of its own, in a shop where many are under way. */
record StormStand(
        PurchaseId id, PurchaseConfiguration.Steps steps, PretendGateway gateway, PretendVendor vendor, Moment now) {

    /** Placed, and paid at the gateway; nobody has told us yet. */
    static StormStand paid(MatrixShop shop, Selling selling, Paying paying) {
        var now = new Moment();
        var gateway = new PretendGateway(paying, Repaying.DONE, now);
        var vendor = new PretendVendor(selling, true, now);
        var gateways = new Gateways(List.of(gateway));
        var stores = shop.stores();
        var steps =
                PurchaseConfiguration.steps(stores, gateways, new Vendors(List.of(vendor)), MatrixShop.UNPAID_FOR, now);
        var order = new Customer(PurchaseId.fresh() + "-storm", MeterType.PREPAID);
        var purchase = shop.placing(stores.purchases(), gateways)
                .place(order.key(), order.order())
                .purchase();
        gateway.visited(purchase.id().value(), purchase.price().totalKobo());
        return new StormStand(purchase.id(), steps, gateway, vendor, now);
    }

    Hint hint(String event, Hint.Kind kind) {
        return new Hint(gateway.name(), event + ":" + id, kind, id.value(), 0);
    }
}
