package ng.powerpay.purchase;

import java.util.ArrayList;
import java.util.List;
import ng.powerpay.job.DueWork;
import ng.powerpay.job.Work;
import ng.powerpay.payment.Gateway;
import ng.powerpay.payment.Gateways;
import ng.powerpay.vending.Vendor;
import ng.powerpay.vending.Vendors;
import org.jspecify.annotations.Nullable;

/**
 * One purchase from the order to its end, through the shipped steps: what is due is claimed and
 * carried on until nothing is due any more. Every process that dies is followed by another.
 */
final class MatrixCase implements Fence.Others {

    private static final int MOST_ROUNDS = 300;

    private final MatrixShop shop;
    private final Story story;
    private final Delivery delivery;
    private final Scissors scissors;
    private final Moment now = new Moment();
    private final PretendVendor vendor;
    private final PretendGateway gateway;
    private final Timeline time;
    private final List<String> faults = new ArrayList<>();
    private @Nullable PurchaseId id;
    private @Nullable Runnable again;
    private boolean happenedAfterwards;

    MatrixCase(MatrixShop shop, Story story, Delivery delivery, Scissors scissors) {
        this.shop = shop;
        this.story = story;
        this.delivery = delivery;
        this.scissors = scissors;
        var plan = story.plan();
        vendor = new PretendVendor(plan.selling(), plan.replaySafe(), now);
        gateway = new PretendGateway(plan.paying(), plan.repaying(), now);
        time = new Timeline(shop.jdbc(), now);
    }

    /** What a process has after its start. */
    private record Life(PurchaseConfiguration.Stores stores, Gateways gateways, PurchaseConfiguration.Steps steps) {}

    private Life started() {
        var fence = new Fence(scissors, this);
        var all = shop.stores();
        var stores = new PurchaseConfiguration.Stores(
                fence.store(Purchases.class, all.purchases()),
                fence.store(Refunds.class, all.refunds()),
                fence.store(Hints.class, all.hints()));
        var gateways = new Gateways(List.of(fence.provider(Gateway.class, gateway)));
        var vendors = new Vendors(List.of(fence.provider(Vendor.class, vendor)));
        return new Life(
                stores, gateways, PurchaseConfiguration.steps(stores, gateways, vendors, MatrixShop.UNPAID_FOR, now));
    }

    /** @return what is wrong at the end; empty when all is right */
    List<String> play(String key) {
        var customer = new Customer(key, story.plan().type());
        until(() -> id = placed(customer, started()));
        visit();
        for (var round = 0; round < MOST_ROUNDS; round++) {
            if (!carryOn() && !time.passUntilDue(id()) && !afterwards()) {
                return new Verdict(shop, story, vendor, gateway, faults).of(id());
            }
        }
        return List.of("it never ends");
    }

    PurchaseId id() {
        if (id == null) {
            throw new IllegalStateException("not placed yet");
        }
        return id;
    }

    Moment now() {
        return now;
    }

    private PurchaseId placed(Customer customer, Life life) {
        var placing = shop.placing(life.stores().purchases(), life.gateways());
        return placing.place(customer.key(), customer.order()).purchase().id();
    }

    private void visit() {
        var purchase = shop.stores().purchases().get(id());
        gateway.visited(purchase.paying().reference(), purchase.price().totalKobo());
        if (story.plan().paying().tellsAtOnce()) {
            event("charge.success", Hint.Kind.PAYMENT);
        }
    }

    /**
     * The gateway sends an event until it is taken, and then as often again as work is delivered.
     */
    private void event(String kind, Hint.Kind of) {
        var reference = shop.stores().purchases().get(id()).paying().reference();
        for (var i = 0; i < delivery.inTurn() * delivery.atOnce(); i++) {
            until(() -> started()
                    .stores()
                    .hints()
                    .received(new Hint(gateway.name(), kind + ":" + reference, of, reference, 0)));
        }
    }

    /** What comes when all seemed over. */
    private boolean afterwards() {
        if (happenedAfterwards) {
            return false;
        }
        happenedAfterwards = true;
        var plan = story.plan();
        if (plan.paying().comesLater()) {
            gateway.visitedLater();
            event("charge.success.later", Hint.Kind.PAYMENT);
            return true;
        }
        if (plan.selling() == Selling.REVERSES) {
            vendor.takeBack();
            var reference = shop.stores().purchases().get(id()).vending().reference();
            until(() -> started().stores().hints().vendHinted(vendor.name(), FindLostVend.stored(reference)));
            return true;
        }
        return false;
    }

    /** Somebody outside tries again and again; only one cut can be in the way. */
    private void until(Runnable done) {
        for (var tries = 0; !survives(done); tries++) {
            if (tries == 2) {
                throw new IllegalStateException("three processes in a row could not do it: " + faults);
            }
        }
    }

    private boolean survives(Runnable work) {
        try {
            work.run();
            return true;
        } catch (Scissors.Died | Scissors.Broken e) {
            return false;
        } catch (RuntimeException e) {
            faults.add(e.toString());
            return false;
        }
    }

    /** One round of a worker. */
    private boolean carryOn() {
        var steps = started().steps();
        var did = claimed(steps.purchase());
        did |= claimed(steps.refund());
        did |= claimed(steps.hint());
        return did;
    }

    private <T> boolean claimed(Work<T> work) {
        var found = new ArrayList<DueWork.Due<T>>();
        if (!survives(() -> found.addAll(work.due().claim(10)))) {
            return true;
        }
        found.forEach(due -> deliver(work, due));
        return !found.isEmpty();
    }

    private <T> void deliver(Work<T> work, DueWork.Due<T> due) {
        var outermost = again == null;
        for (var i = 0; i < delivery.inTurn(); i++) {
            if (outermost && delivery.atOnce() > 1) {
                again = () -> work.carryOn(due);
            }
            survives(() -> work.carryOn(due));
            if (outermost) {
                again = null;
            }
        }
    }

    @Override
    public void beforeTheEffect() {
        inside(again);
    }

    @Override
    public void afterTheEffect() {
        if (delivery == Delivery.THREE_AT_ONCE) {
            inside(
                    again == null
                            ? null
                            : () -> {
                                time.pass(id(), MatrixShop.LEASE.plusSeconds(1));
                                carryOn();
                            });
        }
    }

    /**
     * Runs in another process while this one waits; that one's own calls are not interrupted again.
     */
    private void inside(@Nullable Runnable other) {
        if (other != null) {
            var outer = again;
            again = null;
            survives(other);
            again = outer;
        }
    }
}
