package ng.powerpay.sandbox.vendor;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import ng.powerpay.sandbox.meter.Account;
import ng.powerpay.sandbox.meter.Company;
import ng.powerpay.sandbox.meter.Scenario;
import ng.powerpay.sandbox.platform.Delays;
import ng.powerpay.sandbox.platform.Reply;
import ng.powerpay.sandbox.platform.Routes;
import ng.powerpay.sandbox.provider.Surroundings;
import ng.powerpay.sandbox.provider.Timing;
import ng.powerpay.sandbox.vendor.Answer.Refusal;
import ng.powerpay.sandbox.vendor.Answer.Refused;

/**
 * One vendor at work: what a wire package asks it, in nobody's words. Every call takes its time.
 */
public final class Counter {

    private final Clock clock;
    private final Timing.Vendors timing;
    private final World world;
    private final Vends vends;
    private final Checks checks;
    private final Play play;

    private Counter(Vendor vendor, Surroundings around, World world, long walletKobo) {
        this.clock = around.clock();
        this.timing = around.timing().vendors();
        this.world = world;
        this.vends = new Vends(vendor, around, world);
        this.checks = new Checks(vends, timing.sameMeter(), walletKobo);
        this.play = new Play(vends, new Settling(vendor, around, world.accounts(), vends), timing);
    }

    /**
     * Opens the vendor: its books and its addresses.
     *
     * @param walletKobo what our wallet there holds at the beginning
     */
    public static Counter open(Vendor vendor, Surroundings around, World world, long walletKobo, Routes routes) {
        var counter = new Counter(vendor, around, world, walletKobo);
        new SalesPage(vendor, counter).join(routes);
        vendor.join(routes, counter);
        return counter;
    }

    /**
     * Buys. The answer goes through the wire package and then over the line, which may lose it.
     *
     * @param wire writes the answer in the vendor's own words
     */
    public Reply vend(Order order, Function<Answer, Reply.Whole> wire) throws InterruptedException {
        Optional<Account> found = world.accounts()
                .find(order.company(), order.number())
                .filter(it -> it.prepaid() == order.target().prepaid());
        pause(found);
        Optional<Slip> earlier = find(order.reference());
        if (earlier.isPresent()) {
            return wire.apply(new Refused(Refusal.DUPLICATE, "", earlier));
        }
        if (found.isEmpty()) {
            return wire.apply(Answer.refused(Refusal.UNKNOWN_METER));
        }
        Optional<Refused> refused = checks.refuse(order, found.get());
        return refused.isPresent() ? wire.apply(refused.get()) : play.play(order, found.get(), wire);
    }

    /** Whose meter or bill it is. The caller compares the account's type with the one asked for. */
    public Lookup verify(Company company, String number) throws InterruptedException {
        Optional<Account> account = world.accounts().find(company, number);
        pause(account);
        if (account.isEmpty()) {
            return new Lookup.Unknown();
        }
        return account.get().scenario() == Scenario.VERIFY_DOWN ? new Lookup.Down() : found(account.get());
    }

    /** How a sale stands. Asking brings a waiting sale on: it is decided at the second time. */
    public Optional<Slip> query(String reference) throws InterruptedException {
        Delays.pause(timing.latency());
        return vends.find(reference).map(vends::ask).map(this::slip);
    }

    /** A sale as it stands, without bringing it on. */
    public Optional<Slip> find(String reference) {
        return vends.find(reference).map(this::slip);
    }

    /**
     * The first sale of that kind, for a vendor that knows sales by another name than our
     * reference.
     */
    public Optional<Slip> first(Predicate<Order> kind) {
        return vends.all().stream()
                .filter(it -> kind.test(it.order()))
                .findFirst()
                .map(this::slip);
    }

    /** Every sale, the oldest first. */
    public List<Slip> all() {
        return vends.all().stream().map(this::slip).toList();
    }

    /** Kobo left in our wallet. */
    public long walletKobo() {
        return checks.wallet();
    }

    /** The one of the sandbox. */
    public Clock clock() {
        return clock;
    }

    /** Every sale as the vendor sees it now. */
    public List<Sale> sales() {
        return vends.all().stream().map(Sale::of).toList();
    }

    private Lookup found(Account account) {
        boolean canVend = account.scenario() != Scenario.CANNOT_VEND;
        return new Lookup.Found(account, world.arrears().owed(account), canVend, vends.keyChange(account));
    }

    private Slip slip(Vend vend) {
        return new Slip(vend, world.accounts().find(vend.order().number()).orElseThrow());
    }

    private void pause(Optional<Account> account) throws InterruptedException {
        boolean slow = account.map(it -> it.scenario() == Scenario.SLOW).orElse(false);
        Duration time = slow ? timing.slow() : timing.latency();
        Delays.pause(time);
    }
}
