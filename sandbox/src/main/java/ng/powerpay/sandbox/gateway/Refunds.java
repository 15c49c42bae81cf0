package ng.powerpay.sandbox.gateway;

import java.util.List;
import java.util.Optional;
import ng.powerpay.sandbox.platform.StateTable;
import ng.powerpay.sandbox.provider.Surroundings;
import tools.jackson.databind.JsonNode;

/** Refunds: pending, then processing, then the end that was chosen on the checkout page. */
public final class Refunds {

    private static final long FIRST_ID = 3_018_284L;

    private final StateTable<Refund> byId;
    private final Gateway gateway;
    private final Charges charges;
    private final Surroundings around;
    private final Webhooks webhooks;

    Refunds(Gateway gateway, Charges charges, Surroundings around, Webhooks webhooks) {
        this.byId = around.state().table(gateway.name() + ".gateway.refund", Refund.class);
        this.gateway = gateway;
        this.charges = charges;
        this.around = around;
        this.webhooks = webhooks;
        byId.all().forEach(this::resume);
    }

    /** Kobo of a charge that can still be refunded. */
    public synchronized long refundable(Charge charge) {
        long gone = of(charge.reference()).stream()
                .filter(Refund::counts)
                .mapToLong(Refund::amountKobo)
                .sum();
        return charge.status() == Status.PAID ? charge.paidKobo() - gone : 0;
    }

    /** Begins a refund of so much, which must be {@link #refundable}. */
    public synchronized Refund open(Charge charge, long amountKobo, JsonNode extra) {
        if (amountKobo <= 0 || amountKobo > refundable(charge)) {
            throw new IllegalArgumentException("not refundable: " + amountKobo + " kobo of " + charge.reference());
        }
        long id = FIRST_ID + byId.size();
        var now = around.clock().instant();
        var refund = new Refund(id, charge.reference(), amountKobo, RefundStatus.PENDING, extra, now);
        byId.put(Long.toString(id), refund);
        announce(refund);
        resume(refund);
        return refund;
    }

    /** The customer's account became known: a refund that needed attention goes on. */
    public synchronized Refund retry(Refund refund) {
        Refund again = move(refund, RefundStatus.PROCESSING);
        later(() -> end(again, RefundPlan.PROCESSED));
        return again;
    }

    /** By the gateway's own number. */
    public Optional<Refund> find(String id) {
        return byId.find(id);
    }

    /** All of one charge. */
    public List<Refund> of(String reference) {
        return all().stream().filter(it -> it.reference().equals(reference)).toList();
    }

    public List<Refund> all() {
        return byId.all();
    }

    private void resume(Refund refund) {
        if (refund.status() == RefundStatus.PENDING) {
            later(() -> resume(move(refund, RefundStatus.PROCESSING)));
        } else if (refund.status() == RefundStatus.PROCESSING) {
            later(() -> end(refund, plan(refund)));
        }
    }

    private void later(Runnable work) {
        around.delays().after(around.timing().gateways().refundStep(), work);
    }

    private RefundPlan plan(Refund refund) {
        Choice choice = charges.find(refund.reference()).map(Charge::choice).orElse(null);
        return choice == null ? RefundPlan.PROCESSED : choice.refund();
    }

    private synchronized void end(Refund refund, RefundPlan plan) {
        Refund ended = move(refund, plan.end());
        Charge charge = charges.find(ended.reference()).orElseThrow();
        if (plan == RefundPlan.PROCESSED && ended.amountKobo() == charge.paidKobo()) {
            charges.reversed(charge);
        }
    }

    private Refund move(Refund refund, RefundStatus status) {
        Refund moved = byId.change(Long.toString(refund.id()), old -> old.with(status));
        announce(moved);
        return moved;
    }

    private void announce(Refund refund) {
        Charge charge = charges.find(refund.reference()).orElseThrow();
        gateway.moved(refund, charge).ifPresent(webhooks::send);
    }
}
