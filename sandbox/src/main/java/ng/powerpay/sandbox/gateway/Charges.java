package ng.powerpay.sandbox.gateway;

import java.util.List;
import java.util.Optional;
import ng.powerpay.sandbox.gateway.Charge.Paid;
import ng.powerpay.sandbox.gateway.Charge.Progress;
import ng.powerpay.sandbox.platform.StateTable;
import ng.powerpay.sandbox.provider.Surroundings;
import org.jspecify.annotations.Nullable;

/** What happens to the customer's money, and when. */
public final class Charges {

    static final long FIRST_ID = 4_099_260_000L;
    private static final int CODE_FACTOR = 1_000_003;
    private static final int CODE_RADIX = 36;

    private final StateTable<Charge> byReference;
    private final Gateway gateway;
    private final Surroundings around;
    private final Webhooks webhooks;

    Charges(Gateway gateway, Surroundings around, Webhooks webhooks) {
        this.byReference = around.state().table(gateway.name() + ".gateway.charge", Charge.class);
        this.gateway = gateway;
        this.around = around;
        this.webhooks = webhooks;
        byReference.all().stream().filter(it -> it.status() == Status.WAITING).forEach(this::settleLater);
    }

    /** Opens a charge; empty when the reference is taken. */
    public synchronized Optional<Charge> open(Order order) {
        long id = FIRST_ID + byReference.size();
        String code = Long.toString(id * CODE_FACTOR, CODE_RADIX);
        var opened = new Charge(id, code, order, around.clock().instant(), Progress.NOT_BEGUN);
        return byReference.add(order.reference(), opened) ? Optional.of(opened) : Optional.empty();
    }

    /** By the merchant's reference. */
    public Optional<Charge> find(String reference) {
        return byReference.find(reference);
    }

    /** By the gateway's own number. */
    public Optional<Charge> findId(String id) {
        return all().stream().filter(it -> Long.toString(it.id()).equals(id)).findFirst();
    }

    /** By the code in the checkout page's address. */
    public Optional<Charge> withCode(String code) {
        return all().stream().filter(it -> it.code().equals(code)).findFirst();
    }

    /** In the order in which they were opened. */
    public List<Charge> all() {
        return byReference.all();
    }

    /** The customer is looking at the page. */
    void visited(Charge charge) {
        if (charge.status() == Status.NEW || charge.status() == Status.CANCELLED) {
            change(charge, Status.SEEN, "The transaction is in progress", null);
        }
    }

    void cancelled(Charge charge) {
        if (charge.status().open()) {
            change(charge, Status.CANCELLED, "The customer closed the page", null);
        }
    }

    /** The customer pressed pay; answers what became of it. A decided payment stays as it is. */
    public synchronized Charge pay(Charge seen, Choice choice) {
        Charge now = find(seen.reference()).orElse(seen);
        if (!now.status().open()) {
            return now;
        }
        if (choice.declined()) {
            return ended(change(now, Status.FAILED, "Declined", choice));
        }
        Charge waiting = change(now, Status.WAITING, "Waiting for the bank", choice);
        if (choice.timesOut() || choice.outcome() == Outcome.LATE) {
            settleLater(waiting);
            return waiting;
        }
        return settle(waiting);
    }

    /** So much came in by bank transfer; empty when the charge takes no money any more. */
    public synchronized Optional<Charge> received(Charge seen, long amountKobo) {
        Charge now = find(seen.reference()).orElse(seen);
        if (!now.status().open()) {
            return Optional.empty();
        }
        return Optional.of(paid(now, Choice.transfer(gateway.cards()), amountKobo));
    }

    /** All of it went back to the customer. */
    void reversed(Charge seen) {
        Charge now = find(seen.reference()).orElse(seen);
        change(now, Status.REVERSED, "Reversed", now.choice());
    }

    private void settleLater(Charge waiting) {
        around.delays().after(around.timing().gateways().late(), () -> settle(waiting));
    }

    private synchronized Charge settle(Charge waiting) {
        Choice choice = waiting.choice();
        if (choice == null || choice.timesOut()) {
            return ended(change(waiting, Status.FAILED, "The bank did not answer", choice));
        }
        return paid(waiting, choice, choice.outcome().arriving(waiting.order().amountKobo()));
    }

    private Charge paid(Charge charge, Choice choice, long amountKobo) {
        long fee = gateway.feeKobo(choice.channel(), amountKobo);
        var paid = new Paid(around.clock().instant(), amountKobo, fee);
        return ended(change(charge, new Progress(Status.PAID, "Successful", choice, paid)));
    }

    private Charge ended(Charge charge) {
        Choice choice = charge.choice();
        int times = choice == null ? 1 : choice.outcome().webhooks();
        for (int i = 0; i < times; i++) {
            gateway.ended(charge).ifPresent(webhooks::send);
        }
        return charge;
    }

    private Charge change(Charge charge, Status status, String words, @Nullable Choice choice) {
        return change(
                charge, new Progress(status, words, choice, charge.progress().paid()));
    }

    private Charge change(Charge charge, Progress next) {
        return byReference.change(charge.reference(), old -> old.with(next));
    }
}
