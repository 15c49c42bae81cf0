package ng.powerpay.purchase;

import java.util.List;
import java.util.Objects;
import ng.powerpay.proving.world.Sale;

/** Staff: look at cases that are an hour old, ask the providers by phone, and decide. */
final class Person {

    private static final long VISIT = 30 * 60_000;
    private static final long OLD = 60 * 60_000;

    private final SeededWorld world;

    Person(SeededWorld world) {
        this.world = world;
    }

    void visit() {
        world.stage.plan(VISIT, this::visit);
        for (var one : List.copyOf(world.database.cases)) {
            if (one.isOpen() && one.openedAt <= world.stage.now() - OLD) {
                look(one);
            }
        }
    }

    private void look(MemoryCase one) {
        var row = one.purchase == null ? null : world.database.row(one.purchase);
        if (row == null) {
            settle(one, "SETTLE");
            return;
        }
        var isExcess = one.subject.contains("-R");
        switch (one.kind) {
            case "PAYMENT_IN_DOUBT", "WRONG_CURRENCY", "VEND_IN_DOUBT", "STUCK", "VEND_REVERSED" -> decide(row, one);
            case "REFUND_NEEDS_ATTENTION" -> {
                if (isExcess) {
                    sendAgain(row, one);
                } else {
                    decide(row, one);
                }
            }
            default -> settle(one, "SETTLE");
        }
    }

    /** What the desk's SEND_AGAIN does for an excess that waits. */
    private void sendAgain(MemoryRow row, MemoryCase one) {
        var number = Integer.parseInt(one.subject.substring(one.subject.indexOf("-R") + 2));
        var refund = world.database.refund(row.id(), number);
        if (refund != null && refund.state == MemoryRefund.State.REVIEW) {
            act(decisions -> decisions.sendAgain(row.id(), number, "ada"));
        } else {
            settle(one, "SETTLE");
        }
        world.chronicle.outside(row.number);
    }

    private void settle(MemoryCase one, String decision) {
        one.decision = decision;
        if (world.mirror != null) {
            MirrorAudit.settle(world.mirror, one);
        }
    }

    private void decide(MemoryRow row, MemoryCase one) {
        if (row.state != State.REVIEW) {
            settle(one, "SETTLE");
            return;
        }
        if (row.poisoned) {
            var mended = row.copy();
            mended.poisoned = false;
            world.database.put(mended);
        }
        world.chronicle.outside(row.number);
        switch (Objects.requireNonNull(row.reviewFrom)) {
            case AWAITING_PAYMENT -> payment(row, one);
            case PAID -> act(decisions -> decisions.resume(row.id(), "ada"));
            case VENDING -> vend(row);
            case REFUNDING, VENDED -> act(decisions -> decisions.refund(row.id(), "ada", "bola"));
            case REFUNDED, EXPIRED, REVIEW, WRITTEN_OFF ->
                throw new IllegalStateException("a review from " + row.reviewFrom);
        }
    }

    private void payment(MemoryRow row, MemoryCase one) {
        if (one.kind.equals("WRONG_CURRENCY")) {
            var charge = world.gateway.charge(row.reference);
            if (charge != null) {
                world.gateway.returnForeign(charge);
            }
            act(decisions -> decisions.writeOff(row.id(), "ada", "bola"));
        } else {
            act(decisions -> decisions.resume(row.id(), "ada"));
        }
    }

    private void vend(MemoryRow row) {
        var vendor = world.vendor(Objects.requireNonNull(row.vendor));
        var sale = vendor.sale(Objects.requireNonNull(row.vendReference));
        var fate = sale == null ? null : sale.fate();
        if (fate == Sale.Fate.DELIVERED && world.stage.dice.coin()) {
            var token = List.of(Objects.requireNonNull(sale).tokens().getLast());
            act(decisions -> decisions.markVended(row.id(), token, 400L, new Decisions.Two("ada", "bola")));
        } else if (fate == null || fate == Sale.Fate.REVERSED) {
            act(decisions -> decisions.refund(row.id(), "ada", "bola"));
        } else {
            act(decisions -> decisions.resume(row.id(), "ada"));
        }
    }

    private void act(java.util.function.Predicate<Decisions> decision) {
        world.request(shelf -> {
            var done = decision.test(shelf.decisions);
            world.stage.note(() -> done ? "a person decided" : "a person came too late");
        });
    }
}
