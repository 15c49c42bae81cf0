package ng.powerpay.purchase;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import ng.powerpay.job.Alarm;
import ng.powerpay.notify.Language;
import ng.powerpay.payment.Transfer;
import ng.powerpay.platform.Kobo;
import ng.powerpay.platform.Problem;
import ng.powerpay.vending.Meter;
import ng.powerpay.vending.Token;
import org.jspecify.annotations.Nullable;

/**
 * The purchases of a phone, for whoever is sure to hold it: a channel whose carrier vouches for the
 * number, or a person who knows it whole together with the reference.
 */
public final class ByPhone {

    /** What to buy; paid by transfer to an account of the purchase's own. */
    public record Order(Meter meter, Kobo amount, Kobo total, String phone, Language language) {}

    /**
     * A purchase as its own phone sees it.
     *
     * @param account where to transfer to while that is awaited; null when it is not, or none is open
     * @param tokens in the order of typing
     * @param owed what goes or went back, where money does
     */
    public record Seen(
            PurchaseId id,
            State state,
            Meter meter,
            String companyName,
            Kobo total,
            Transfer.@Nullable Account account,
            List<Token> tokens,
            @Nullable String units,
            Kobo owed,
            Instant createdAt) {

        static Seen of(Purchase purchase) {
            var meter = purchase.meter();
            return new Seen(
                    purchase.id(),
                    purchase.state(),
                    meter,
                    purchase.owner().companyName(),
                    purchase.price().totalKobo(),
                    purchase.openAccount(),
                    purchase.vending().tokens(),
                    PurchaseView.units(purchase.vending().unitsTenths()),
                    purchase.paying().paid() == null ? Kobo.ZERO : purchase.owed(),
                    purchase.createdAt());
        }
    }

    private final Purchases purchases;
    private final PurchaseSearch search;
    private final GuestAccess guests;
    private final PlacePurchase place;
    private final OpenCheckout open;
    private final Alarm alarm;

    ByPhone(Purchases purchases, PurchaseSearch search, Doors doors, Alarm alarm) {
        this.purchases = purchases;
        this.search = search;
        this.guests = doors.guests();
        this.place = doors.place();
        this.open = doors.open();
        this.alarm = alarm;
    }

    /** By what purchases are entered. */
    record Doors(GuestAccess guests, PlacePurchase place, OpenCheckout open) {}

    /** The meters it bought for in the last half year, the latest first. */
    public List<Meter> meters(String phone, int most) {
        return search.metersOf(phone, most);
    }

    /** Its newest purchase of the last half year. */
    public Optional<Seen> newest(String phone) {
        return search.newestOf(phone, false).flatMap(purchases::find).map(Seen::of);
    }

    /** One that it paid for this meter within a week, and that we or the company still work on. */
    public Optional<Seen> underWay(String phone, Meter meter) {
        return search.underWay(phone, meter).flatMap(purchases::find).map(Seen::of);
    }

    /** The newest that brought a token. */
    public Optional<Seen> newestToken(String phone) {
        return search.newestOf(phone, true).flatMap(purchases::find).map(Seen::of);
    }

    /**
     * The purchase with this reference, where this is its phone.
     *
     * @param phone E.164
     * @throws Problem PURCHASE_NOT_FOUND or TOO_MANY_REQUESTS
     */
    public Seen owned(String reference, String phone) {
        return Seen.of(guests.ofPhone(reference, phone));
    }

    /**
     * Places it, once for a key, and asks for its account. Takes as long as the gateway takes.
     *
     * @throws Problem for everything that speaks against it; GATEWAY_UNAVAILABLE after it was placed
     */
    public Seen place(String key, Order order) {
        var meter = order.meter();
        var wish = new PurchaseOrder(
                meter.company(),
                meter.type(),
                meter.number(),
                order.amount(),
                order.total(),
                order.phone(),
                null,
                null,
                PurchaseOrder.PayBy.ACCOUNT,
                order.language());
        return Seen.of(place.place(key, wish).purchase());
    }

    /**
     * The same with its account, asked for where none is open.
     *
     * @throws Problem where there is none
     */
    public Seen payable(Seen seen) {
        return Seen.of(open.account(purchases.get(seen.id())).purchase());
    }

    /** The customer asks for it: the gateway is asked now whether it was paid. */
    public void hurry(Seen seen) {
        purchases.hurry(seen.id());
        alarm.ring();
    }
}
