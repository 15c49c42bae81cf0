package ng.powerpay.sandbox.paystack;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import ng.powerpay.sandbox.paystack.Transaction.Order;
import ng.powerpay.sandbox.paystack.Transaction.Progress;
import ng.powerpay.sandbox.platform.Delays;
import ng.powerpay.sandbox.platform.SandboxState;
import ng.powerpay.sandbox.platform.StateTable;
import org.jspecify.annotations.Nullable;

/** What happens to the customer's money, and when. */
final class Charges {

    private static final long FIRST_ID = 4_099_260_000L;

    private final StateTable<Transaction> byReference;
    private final PaystackSettings settings;
    private final Clock clock;
    private final Delays delays;
    private final Webhooks webhooks;

    Charges(PaystackSettings settings, Clock clock, SandboxState state, Delays delays, Webhooks webhooks) {
        this.byReference = state.table("paystack.transaction", Transaction.class);
        this.settings = settings;
        this.clock = clock;
        this.delays = delays;
        this.webhooks = webhooks;
        byReference.all().stream().filter(it -> it.status().undecided()).forEach(this::settleLater);
    }

    /** Opens a transaction; empty when the reference is taken. */
    synchronized Optional<Transaction> open(Order order) {
        long id = FIRST_ID + byReference.size();
        var opened = new Transaction(id, accessCode(id), order, clock.instant(), Progress.NOT_BEGUN);
        return byReference.add(order.reference(), opened) ? Optional.of(opened) : Optional.empty();
    }

    Optional<Transaction> find(String reference) {
        return byReference.find(reference);
    }

    /** By reference or by number, as a refund names it. */
    Optional<Transaction> findAny(String referenceOrId) {
        return find(referenceOrId)
                .or(() -> all().stream()
                        .filter(it -> Long.toString(it.id()).equals(referenceOrId))
                        .findFirst());
    }

    Optional<Transaction> withAccessCode(String code) {
        return all().stream().filter(it -> it.accessCode().equals(code)).findFirst();
    }

    List<Transaction> all() {
        return byReference.all();
    }

    /** The customer is looking at the page. */
    void visited(Transaction transaction) {
        if (transaction.status() == Status.ABANDONED) {
            change(transaction, Status.ONGOING, "The transaction is in progress", null);
        }
    }

    void cancelled(Transaction transaction) {
        if (open(transaction.status())) {
            change(transaction, Status.ABANDONED, "The customer closed the page", null);
        }
    }

    /** The customer pressed pay; answers what became of it. A decided payment stays as it is. */
    synchronized Transaction pay(Transaction seen, Choice choice) {
        Transaction now = find(seen.order().reference()).orElse(seen);
        if (!open(now.status())) {
            return now;
        }
        if (choice.declined()) {
            return change(now, Status.FAILED, "Declined", choice);
        }
        if (choice.timesOut() || choice.outcome() == Outcome.LATE) {
            Transaction waiting = change(now, choice.channel().waiting(), "Waiting for the bank", choice);
            settleLater(waiting);
            return waiting;
        }
        return settle(change(now, choice.channel().waiting(), "Waiting for the bank", choice));
    }

    /** All of it went back to the customer. */
    void reversed(Transaction transaction) {
        Transaction now = find(transaction.order().reference()).orElse(transaction);
        change(now, Status.REVERSED, "Reversed", now.progress().choice());
    }

    static boolean open(Status status) {
        return status == Status.ABANDONED || status == Status.ONGOING || status == Status.FAILED;
    }

    private void settleLater(Transaction waiting) {
        delays.after(settings.timing().late(), () -> settle(waiting));
    }

    private synchronized Transaction settle(Transaction waiting) {
        Choice choice = waiting.progress().choice();
        if (choice == null || choice.timesOut()) {
            return change(waiting, Status.FAILED, "The bank did not answer", choice);
        }
        Transaction paid = change(waiting, Status.SUCCESS, "Successful", choice);
        for (int i = 0; i < choice.outcome().webhooks(); i++) {
            webhooks.send("charge.success", TransactionView.of(paid));
        }
        return paid;
    }

    private Transaction change(Transaction transaction, Status status, String words, @Nullable Choice choice) {
        Instant paidAt = status == Status.SUCCESS
                ? clock.instant()
                : transaction.progress().paidAt();
        var next = new Progress(status, words, choice, paidAt);
        return byReference.change(transaction.order().reference(), old -> old.with(next));
    }

    private static String accessCode(long id) {
        return Long.toString(id * 1_000_003, 36);
    }
}
