package ng.powerpay.sandbox.paystack;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import ng.powerpay.sandbox.platform.Delays;
import ng.powerpay.sandbox.platform.Fields;
import ng.powerpay.sandbox.platform.SandboxState;
import ng.powerpay.sandbox.platform.StateTable;

/** Refunds: pending, then processing, then the end that was chosen on the checkout page. */
final class Refunds {

    private static final long FIRST_ID = 3_018_284L;

    private final StateTable<Refund> byId;
    private final Charges charges;
    private final Webhooks webhooks;
    private final Clock clock;
    private final Steps steps;

    /** Waiting between the states. */
    record Steps(Delays delays, PaystackSettings settings) {
        void next(Runnable work) {
            delays.after(settings.timing().refundStep(), work);
        }
    }

    Refunds(Charges charges, Webhooks webhooks, Clock clock, SandboxState state, Steps steps) {
        this.byId = state.table("paystack.refund", Refund.class);
        this.charges = charges;
        this.webhooks = webhooks;
        this.clock = clock;
        this.steps = steps;
        byId.all().forEach(this::resume);
    }

    /** Kobo of a transaction that can still be refunded. */
    synchronized long refundable(Transaction transaction) {
        long gone = of(transaction.order().reference()).stream()
                .filter(Refund::counts)
                .mapToLong(Refund::amountKobo)
                .sum();
        return transaction.status() == Status.SUCCESS ? transaction.amountKobo() - gone : 0;
    }

    synchronized Refund open(Transaction transaction, long amountKobo, Refund.Notes notes) {
        long id = FIRST_ID + byId.size();
        String reference = transaction.order().reference();
        var refund = new Refund(id, reference, amountKobo, "pending", notes, clock.instant());
        byId.put(Long.toString(id), refund);
        announce(refund);
        resume(refund);
        return refund;
    }

    /** The customer's account became known: a refund that needed attention goes on. */
    synchronized Refund retry(Refund refund) {
        Refund again = move(refund, "processing");
        steps.next(() -> end(again, RefundPlan.PROCESSED));
        return again;
    }

    Optional<Refund> find(String id) {
        return byId.find(id);
    }

    List<Refund> of(String reference) {
        return all().stream().filter(it -> it.reference().equals(reference)).toList();
    }

    List<Refund> all() {
        return byId.all();
    }

    private void resume(Refund refund) {
        if (refund.status().equals("pending")) {
            steps.next(() -> resume(move(refund, "processing")));
        } else if (refund.status().equals("processing")) {
            steps.next(() -> end(refund, plan(refund)));
        }
    }

    private RefundPlan plan(Refund refund) {
        Choice choice = charges.find(refund.reference())
                .map(it -> it.progress().choice())
                .orElse(null);
        return choice == null ? RefundPlan.PROCESSED : choice.refund();
    }

    private synchronized void end(Refund refund, RefundPlan plan) {
        Refund ended = move(refund, plan.word());
        Transaction transaction = charges.find(ended.reference()).orElseThrow();
        if (plan == RefundPlan.PROCESSED && ended.amountKobo() == transaction.amountKobo()) {
            charges.reversed(transaction);
        }
    }

    private Refund move(Refund refund, String status) {
        Refund moved = byId.change(Long.toString(refund.id()), old -> old.with(status));
        announce(moved);
        return moved;
    }

    private void announce(Refund refund) {
        webhooks.send("refund." + refund.status(), event(refund));
    }

    private Fields event(Refund refund) {
        Transaction transaction = charges.find(refund.reference()).orElseThrow();
        return Fields.of("status", refund.status())
                .and("transaction_reference", refund.reference())
                .and("refund_reference", "TRF_" + refund.id())
                .and("id", refund.id())
                .and("amount", refund.amountKobo())
                .and("currency", "NGN")
                .and("processor", "instant-transfer")
                .and(
                        "customer",
                        Fields.of("first_name", null)
                                .and("last_name", null)
                                .and("email", transaction.order().email()))
                .and("integration", 100_043)
                .and("domain", "test")
                .and("customer_note", refund.notes().customer())
                .and("merchant_note", refund.notes().merchant());
    }
}
