package ng.powerpay.sandbox.vtpass;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import ng.powerpay.sandbox.meter.Account;
import ng.powerpay.sandbox.meter.Bill;
import ng.powerpay.sandbox.meter.Scenario;
import ng.powerpay.sandbox.meter.TokenMint;
import ng.powerpay.sandbox.meter.VirtualMeters;
import ng.powerpay.sandbox.platform.SandboxState;
import ng.powerpay.sandbox.platform.StateTable;
import ng.powerpay.sandbox.vtpass.Vend.Order;
import ng.powerpay.sandbox.vtpass.Vend.Progress;
import ng.powerpay.sandbox.vtpass.Vend.Sold;
import ng.powerpay.sandbox.vtpass.Vend.Stage;

/** What was sold: makes the tokens, keeps the sales, moves the pending ones on. */
final class Vends {

    private static final long BONUS_TENTHS = 50;
    private static final int ASKS_UNTIL_SETTLED = 2;

    /** What makes and takes tokens. */
    record Works(TokenMint mint, VirtualMeters meters) {}

    private final StateTable<Vend> byRequest;
    private final Tally tally = new Tally();
    private final Works works;
    private final Clock clock;

    Vends(SandboxState state, Clock clock, Works works) {
        this.byRequest = state.table("vtpass.vend", Vend.class);
        this.works = works;
        this.clock = clock;
        byRequest.all().forEach(tally::add);
    }

    Optional<Vend> find(String requestId) {
        return byRequest.find(requestId);
    }

    List<Vend> all() {
        return byRequest.all();
    }

    /** Kobo the account still owes. */
    long owed(Account account) {
        return account.terms().arrearsKobo() - tally.debtPaid(account.number());
    }

    /** Kobo that our wallet has paid. */
    long spent() {
        return tally.spent();
    }

    /** Whether this meter was sold to within that time. */
    boolean soldWithin(String number, Duration time) {
        Instant last = tally.lastSale(number);
        return last.plus(time).isAfter(clock.instant());
    }

    /** What the sum would come to now. */
    Bill bill(Account account, long amountKobo) {
        return account.prepaid()
                ? Bill.of(amountKobo, owed(account), account.terms().band().rateKobo())
                : Bill.payment(amountKobo);
    }

    /** Sells. The request id must be new. */
    synchronized Vend sell(Order order, Account account, Stage stage) {
        Bill bill = bill(account, order.amountKobo());
        var sold = new Sold(bill, credit(account, bill, stage), keyChange(account));
        String id = Long.toString(17_416_031_290_000L + byRequest.size());
        var vend = new Vend(order, clock.instant(), id, sold, new Progress(stage, 0));
        if (!byRequest.add(order.requestId(), vend)) {
            throw new IllegalStateException("request id taken: " + order.requestId());
        }
        tally.add(vend);
        return vend;
    }

    /** Somebody asked: the second time a waiting sale is decided. Answers how it stood when asked. */
    synchronized Vend ask(Vend seen) {
        Vend vend = find(seen.order().requestId()).orElse(seen);
        if (!vend.stage().moves()) {
            return vend;
        }
        int asks = vend.progress().asks() + 1;
        return asks < ASKS_UNTIL_SETTLED ? change(vend, vend.stage(), asks) : settle(vend);
    }

    /** Decides a waiting sale; a decided one stays. */
    synchronized Vend settle(Vend seen) {
        Vend vend = find(seen.order().requestId()).orElse(seen);
        return vend.stage().moves() ? change(vend, vend.stage().settled(), 0) : vend;
    }

    private Vend change(Vend vend, Stage stage, int asks) {
        tally.remove(vend);
        Vend next = byRequest.put(vend.order().requestId(), vend.at(stage, asks));
        tally.add(next);
        return next;
    }

    private List<String> credit(Account account, Bill bill, Stage stage) {
        if (!account.prepaid() || !stage.charged()) {
            return List.of();
        }
        List<String> tokens = new ArrayList<>();
        tokens.add(works.mint().credit(account, bill.unitTenths()));
        if (account.scenario() == Scenario.BONUS) {
            tokens.add(works.mint().credit(account, BONUS_TENTHS));
        }
        return tokens;
    }

    List<String> keyChange(Account account) {
        return works.meters().awaitsKeyChange(account) ? works.mint().keyChange(account) : List.of();
    }
}
