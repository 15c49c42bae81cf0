package ng.powerpay.vending;

import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import ng.powerpay.platform.Kobo;
import ng.powerpay.provider.Kind;
import ng.powerpay.provider.Switches;
import org.jspecify.annotations.Nullable;

/**
 * The vendors, and who of them makes the next attempt: one who is switched on and may sell for the
 * company, has enough of our money, has answered lately, and did not just fail to take the request;
 * among those the best by priority. When none is all that, the least unfit: nobody is ever left
 * unasked because of doubts. Who is switched off is still asked about what was begun there.
 */
public final class Vendors {

    /** What stands against a vendor, the gravest first; one outweighs all below it. */
    private static final int SHORT_OF_FLOAT = 4;

    private static final int UNHEALTHY = 2;
    private static final int JUST_DID_NOT_TAKE_IT = 1;

    private final Map<String, Vendor> byName;
    private final Priorities configured;
    private final Supplier<Map<String, List<String>>> ordered;
    private final VendorHealth health;
    private final Floats floats;
    private final Switches switches;
    private final Map<String, Map<String, Boolean>> reached = new ConcurrentHashMap<>();

    /** In this order, with no memory of health and, until asked for, no knowledge of floats. */
    public Vendors(List<Vendor> inOrder) {
        this(inOrder, Priorities.AS_BUILT, VendorHealth.ignored(), new Floats(Kobo.ZERO), Switches.ALL_ON);
    }

    /**
     * @throws IllegalArgumentException when the priorities name somebody who is not there, or does
     *     not sell for that company
     */
    public Vendors(List<Vendor> inOrder, Priorities priorities, VendorHealth health, Floats floats, Switches switches) {
        this(inOrder, new Ranking(priorities, Map::of), health, floats, switches);
    }

    /**
     * Who sells for whom.
     *
     * @param ordered what staff ordered since, by company; asked each time
     */
    public record Ranking(Priorities configured, Supplier<Map<String, List<String>>> ordered) {}

    /** The same with what staff order at run time. */
    public Vendors(List<Vendor> inOrder, Ranking ranking, VendorHealth health, Floats floats, Switches switches) {
        var named = new LinkedHashMap<String, Vendor>();
        inOrder.forEach(vendor -> named.put(vendor.name(), vendor));
        ranking.configured().check(named);
        this.byName = Collections.unmodifiableMap(named);
        this.configured = ranking.configured();
        this.ordered = ranking.ordered();
        this.health = health;
        this.floats = floats;
        this.switches = switches;
    }

    public List<Vendor> all() {
        return List.copyOf(byName.values());
    }

    /** The best for a question; empty when nobody sells for the company now. */
    public Optional<Vendor> toAsk(Meter meter) {
        return next(meter, Kobo.ZERO, null);
    }

    /** Whether anybody sells anything for the company now. */
    public boolean isSold(String company) {
        return Stream.of(MeterType.values())
                .anyMatch(type -> selling(company, type).findAny().isPresent());
    }

    private Stream<Vendor> selling(String company, MeterType type) {
        return inOrder(company, type).filter(vendor -> switches.isOn(Kind.VENDOR, vendor.name(), company));
    }

    private Stream<Vendor> inOrder(String company, MeterType type) {
        return configured.over(ordered.get()).rank(company, type, byName);
    }

    /** Who may sell for the company and does, switched off or not, the best first. */
    public List<String> ranked(String company, MeterType type) {
        return inOrder(company, type).map(Vendor::name).toList();
    }

    /**
     * Who makes the next attempt.
     *
     * @param last who surely did not take the attempt before this one; null for the first
     */
    public Optional<Vendor> next(Meter meter, Kobo amount, @Nullable String last) {
        return selling(meter.company(), meter.type())
                .min(Comparator.comparingInt(vendor -> against(vendor, meter.company(), amount, last)));
    }

    private int against(Vendor vendor, String company, Kobo amount, @Nullable String last) {
        var name = vendor.name();
        return (floats.enough(name, amount) ? 0 : SHORT_OF_FLOAT)
                + (health.fit(vendor, company) && reached(name, company) ? 0 : UNHEALTHY)
                + (name.equals(last) ? JUST_DID_NOT_TAKE_IT : 0);
    }

    /** Unless the vendor itself says that it does not. */
    private boolean reached(String vendor, String company) {
        return reached.getOrDefault(vendor, Map.of()).getOrDefault(company, true);
    }

    /** See {@link Vendor#prepare}; whoever cannot is soon no longer chosen. */
    public Optional<String> prepare(Vendor vendor, VendRequest request) {
        var reference = vendor.prepare(request);
        if (reference.isEmpty()) {
            health.missed(vendor, request.meter().company());
        }
        return reference;
    }

    /** Makes an attempt, and learns from it how the vendor is doing. */
    public VendOutcome vend(Vendor vendor, VendRequest request) {
        var outcome = health.watch(vendor, request.meter().company(), () -> vendor.vend(request));
        if (outcome instanceof VendOutcome.Vended || outcome instanceof VendOutcome.Unknown) {
            floats.spent(vendor.name(), request.amount());
        }
        return outcome;
    }

    /** Asks every vendor for our balance, and whom it reaches. Takes as long as they take. */
    public void askAll() {
        byName.values().forEach(vendor -> {
            floats.told(vendor.name(), vendor.balance());
            reached.put(vendor.name(), vendor.reaches());
        });
    }

    public Optional<Vendor> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /** The one that made an attempt, by the name stored with it, switched off or not. */
    public Vendor named(String name) {
        var vendor = byName.get(name);
        if (vendor == null) {
            throw new IllegalStateException("no vendor named " + name);
        }
        return vendor;
    }

    public List<String> names() {
        return List.copyOf(byName.keySet());
    }
}
