package ng.powerpay.purchase;

import java.util.HashMap;
import ng.powerpay.proving.world.Charge;
import ng.powerpay.proving.world.Sale;
import org.jspecify.annotations.Nullable;

/** Compares the shop's rows and books with what the providers know, purchase by purchase. */
final class Audit {

    private static final long LONGEST_HEALING = 20 * 60_000;

    private final SeededWorld world;
    private final MemoryDatabase database;

    Audit(SeededWorld world) {
        this.world = world;
        this.database = world.database;
    }

    /** Whether nothing is left to be done by anybody. */
    boolean isEnded() {
        return database.purchases.stream().allMatch(row -> row.state.isFinal())
                && database.nextDue() == Long.MAX_VALUE
                && database.cases.stream().noneMatch(MemoryCase::isOpen)
                && database.refunds.stream().noneMatch(refund -> refund.state == MemoryRefund.State.REVIEW);
    }

    /** What must hold at every moment. */
    static void whileRunning(SeededWorld world, MemoryRow row, String kind) {
        if (kind.equals("EXPIRE")) {
            var charge = world.gateway.charge(row.reference);
            if (charge != null && charge.paidWhenLastAsked()) {
                world.stage.violation("EXPIRED_THOUGH_PAID", row.id().value(), "");
            }
        }
        if (row.state.isDue() != (row.dueAt != null)) {
            world.stage.violation("PENDING_WITH_NOTHING_DUE", row.id().value(), row.state.name());
        }
        if (row.state == State.VENDED && row.owedRefunded() > row.owedPaid() - row.total()) {
            world.stage.violation("VENDED_AND_REFUNDED", row.id().value(), "");
        }
    }

    private void tokens() {
        for (var told : world.stage.told()) {
            var row = database.row(new PurchaseId(told.purchase()));
            if (row != null && !row.opened().contains(told.token())) {
                var kept = database.cases.stream()
                        .anyMatch(one -> row.id().equals(one.purchase)
                                && one.tokens != null
                                && MemorySeal.open(one.tokens).contains(told.token()));
                broken(!kept, "TOKEN_FORGOTTEN", row, told.token().toString());
            }
        }
    }

    void judge() {
        tokens();
        var customers = new HashMap<String, MemoryRow>();
        for (var row : database.purchases) {
            judge(row);
            var other = customers.put(row.placed.meter().number(), row);
            broken(other != null, "DUPLICATE_PURCHASE", row, "one order became two purchases");
        }
        for (var refund : database.refunds) {
            var row = database.row(refund.purchase);
            var ended = refund.state == MemoryRefund.State.DONE || refund.state == MemoryRefund.State.WRITTEN_OFF;
            if (row != null) {
                broken(!ended, "REFUND_NOT_ENDED", row, "R" + refund.number + " " + refund.state);
            }
        }
        for (var hint : database.hints) {
            if (hint.dueAt != null) {
                world.stage.violation("EVENT_NOT_ENDED", "", hint.kind + " asked " + hint.asks);
            }
        }
        world.stage.tally.ended(database.purchases.size());
    }

    private void broken(boolean wrong, String kind, MemoryRow row, String text) {
        if (wrong) {
            world.stage.violation(kind, row.id().value(), row.state + " " + text);
        }
    }

    private void judge(MemoryRow row) {
        world.chronicle.write(row.owedPaid(), row.number, row.state.ordinal());
        broken(!row.state.isFinal(), "NOT_ENDED", row, "due " + row.dueAt);
        var charge = world.gateway.charge(row.reference);
        money(row, charge);
        books(row, charge);
        energy(row);
        healing(row, charge);
    }

    private void money(MemoryRow row, @Nullable Charge charge) {
        var captured = charge == null ? 0 : charge.captured();
        var returned = charge == null ? 0 : charge.returned();
        var owed = row.state == State.VENDED ? row.total() : 0;
        broken(
                captured - returned != owed,
                captured - returned > owed ? "LOST_KOBO" : "DOUBLE_REFUND",
                row,
                "captured " + captured + ", returned " + returned + ", price " + row.total());
        broken(captured != row.owedPaid(), "PAID_UNKNOWN", row, "captured " + captured);
        broken(charge != null && charge.foreign() > 0, "LOST_FOREIGN", row, "not given back");
        broken(row.owedRefunded() != returned, "REFUND_UNKNOWN", row, "returned " + returned);
    }

    private void books(MemoryRow row, @Nullable Charge charge) {
        var held = charge == null ? 0 : charge.captured() - charge.fee() - charge.returned();
        same(row, "gateway:gate", held);
        same(row, "customer-funds", 0);
        same(row, "refunds", 0);
        var vended = row.state == State.VENDED;
        var price = row.placed.price();
        same(row, "fee-income", vended ? -price.feeKobo().amount() : 0);
        same(row, "vat-payable", vended ? -price.feeVatKobo().amount() : 0);
        for (var vendor : world.vendors) {
            var sold = 0L;
            for (var sale : vendor.standing(row.id().value())) {
                sold += sale.amount().amount();
            }
            same(row, "vendor:" + vendor.name(), -sold);
        }
    }

    private void same(MemoryRow row, String account, long truth) {
        var booked = row.balance(account);
        broken(booked != truth, "LEDGER", row, account + " has " + booked + ", truth " + truth);
    }

    private void energy(MemoryRow row) {
        var standing = 0;
        Sale last = null;
        for (var vendor : world.vendors) {
            for (var sale : vendor.standing(row.id().value())) {
                standing++;
                last = sale;
            }
        }
        var vended = row.state == State.VENDED;
        broken(standing > 1, "DOUBLE_VEND", row, "vended " + standing + " times");
        broken(vended && standing == 0, "VENDED_WITHOUT_ENERGY", row, "no vendor delivered");
        broken(
                !vended && standing > 0,
                row.state == State.REFUNDED ? "VENDED_AND_REFUNDED" : "VENDED_UNPAID",
                row,
                "a vendor delivered");
        if (vended && last != null) {
            broken(
                    !last.tokens().containsAll(row.opened()) || row.opened().isEmpty(),
                    "TOKEN_LOST",
                    row,
                    "the vendor made another");
            broken(!database.told(row, "TOKEN"), "CUSTOMER_NOT_TOLD", row, "");
        }
    }

    private void healing(MemoryRow row, @Nullable Charge charge) {
        var story = world.chronicle.of(row.number);
        if (charge == null || charge.captured() == 0 || story.waitedForPerson) {
            return;
        }
        var took = story.moved - Math.max(SeededWorld.HEALING, story.outside);
        world.stage.tally.healed(took);
        broken(took > LONGEST_HEALING, "HEALS_SLOWLY", row, took / 1000 + " s");
    }
}
