package ng.powerpay.sandbox.vendor;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import ng.powerpay.sandbox.meter.Account;
import ng.powerpay.sandbox.meter.Bill;
import ng.powerpay.sandbox.meter.Scenario;
import ng.powerpay.sandbox.platform.StateTable;
import ng.powerpay.sandbox.provider.Surroundings;
import ng.powerpay.sandbox.vendor.Vend.Progress;
import ng.powerpay.sandbox.vendor.Vend.Sold;
import ng.powerpay.sandbox.vendor.Vend.Stage;

/** What one vendor sold: makes the tokens, keeps the sales, moves the pending ones on. */
final class Vends {

    private static final long BONUS_TENTHS = 50;
    private static final int ASKS_UNTIL_SETTLED = 2;
    private static final long FIRST_ID = 17_416_031_290_000L;

    private final StateTable<Vend> byReference;
    private final Tally tally;
    private final Vendor vendor;
    private final World world;
    private final Surroundings around;

    Vends(Vendor vendor, Surroundings around, World world) {
        this.byReference = around.state().table(vendor.name() + ".vendor.vend", Vend.class);
        this.tally = new Tally(world.arrears());
        this.vendor = vendor;
        this.world = world;
        this.around = around;
        byReference.all().forEach(tally::add);
    }

    Optional<Vend> find(String reference) {
        return byReference.find(reference);
    }

    List<Vend> all() {
        return byReference.all();
    }

    /** Kobo that our wallet has paid. */
    long spent() {
        return tally.spent();
    }

    /** Whether this meter was sold to within that time. */
    boolean soldWithin(String number, Duration time) {
        Instant last = tally.lastSale(number);
        return last.plus(time).isAfter(around.clock().instant());
    }

    /** Sells. The reference must be new. */
    synchronized Vend sell(Order order, Account account, Stage stage) {
        Bill bill = bill(account, order.amountKobo());
        long cost = order.amountKobo() - vendor.commissionKobo(order.company(), order.amountKobo());
        var sold = new Sold(bill, cost, credit(account, bill, stage), keyChange(account));
        String id = Long.toString(FIRST_ID + byReference.size());
        var vend = new Vend(order, around.clock().instant(), id, sold, new Progress(stage, 0));
        if (!byReference.add(order.reference(), vend)) {
            throw new IllegalStateException("reference taken: " + order.reference());
        }
        tally.add(vend);
        return vend;
    }

    /**
     * Somebody asked: the second time a waiting sale is decided. Answers how it stood when asked.
     */
    synchronized Vend ask(Vend seen) {
        Vend vend = find(seen.order().reference()).orElse(seen);
        if (!vend.stage().moves()) {
            return vend;
        }
        int asks = vend.progress().asks() + 1;
        return asks < ASKS_UNTIL_SETTLED ? change(vend, vend.stage(), asks) : settle(vend);
    }

    /** Decides a waiting sale; a decided one stays. */
    synchronized Vend settle(Vend seen) {
        Vend vend = find(seen.order().reference()).orElse(seen);
        return vend.stage().moves() ? change(vend, vend.stage().settled(), 0) : vend;
    }

    /** The tokens that wait for an old meter. */
    List<String> keyChange(Account account) {
        return world.meters().awaitsKeyChange(account) ? world.mint().keyChange(account) : List.of();
    }

    private Bill bill(Account account, long amountKobo) {
        return account.prepaid()
                ? Bill.of(
                        amountKobo,
                        world.arrears().owed(account),
                        account.terms().band().rateKobo())
                : Bill.payment(amountKobo);
    }

    private Vend change(Vend vend, Stage stage, int asks) {
        tally.remove(vend);
        Vend next = byReference.put(vend.order().reference(), vend.at(stage, asks));
        tally.add(next);
        return next;
    }

    private List<String> credit(Account account, Bill bill, Stage stage) {
        if (!account.prepaid() || !stage.charged()) {
            return List.of();
        }
        List<String> tokens = new ArrayList<>();
        tokens.add(world.mint().credit(account, bill.unitTenths()));
        if (account.scenario() == Scenario.BONUS) {
            tokens.add(world.mint().credit(account, BONUS_TENTHS));
        }
        return tokens;
    }
}
