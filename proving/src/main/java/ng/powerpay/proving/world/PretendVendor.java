package ng.powerpay.proving.world;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import ng.powerpay.platform.Schedule;
import ng.powerpay.vending.Meter;
import ng.powerpay.vending.MeterAnswer;
import ng.powerpay.vending.MeterType;
import ng.powerpay.vending.Terms;
import ng.powerpay.vending.Token;
import ng.powerpay.vending.VendOutcome;
import ng.powerpay.vending.VendRequest;
import ng.powerpay.vending.Vendor;
import org.jspecify.annotations.Nullable;

/**
 * A vendor with a truth of its own and every bad habit. It recognises a reference only when the
 * first request has arrived, as a check before an act does: two requests under way are two sales.
 */
public final class PretendVendor implements Vendor {

    private static final Duration QUIET = Duration.ofMinutes(10);
    private static final VendOutcome NO_ANSWER = new VendOutcome.Unknown("no answer");
    /** Meters whose number ends so are blocked: every sale is refused. */
    public static final String BLOCKED = "13";

    private final Stage stage;
    private final String name;
    private final boolean replaySafe;
    private final Consumer<String> hint;
    private final Map<String, Sale> sales = new LinkedHashMap<>();
    private final Map<String, Integer> delivered = new HashMap<>();
    private long restUntil;
    private long silentUntil;
    private long made;

    /** @param hint takes its events: the reference of the sale that changed */
    public PretendVendor(Stage stage, String name, boolean replaySafe, Consumer<String> hint) {
        this.stage = stage;
        this.name = name;
        this.replaySafe = replaySafe;
        this.hint = hint;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public boolean sells(String company, MeterType type) {
        return stage.now() >= restUntil && (!replaySafe || company.equals("ikeja"));
    }

    @Override
    public MeterAnswer verify(Meter meter) {
        return new MeterAnswer.Unavailable("not asked in this world");
    }

    @Override
    public String reference(String purchase, int attempt, Instant now) {
        return purchase + "-" + name + attempt;
    }

    @Override
    public Terms terms() {
        var again = Schedule.seconds(2, 5, 15, 30, 60, 120, 300);
        return new Terms(replaySafe, QUIET, Schedule.seconds(5, 10, 30, 60, 120), Duration.ofHours(1), again);
    }

    /** Everything it sold or refused, in order. */
    public Collection<Sale> sales() {
        return sales.values();
    }

    public @Nullable Sale sale(String reference) {
        return sales.get(reference);
    }

    /** Does not answer questions for so long: nobody learns what became of anything. */
    public void fallSilent(long millis) {
        silentUntil = Math.max(silentUntil, stage.now() + millis);
        stage.count(Fault.VENDOR_SILENT);
    }

    @Override
    public VendOutcome vend(VendRequest request) {
        return stage.call(() -> take(request));
    }

    @Override
    public VendOutcome query(String reference, MeterType type) {
        return stage.call(() -> answer(reference));
    }

    private VendOutcome take(VendRequest request) {
        stage.note(() -> name + " is sent " + request.reference());
        if (stage.strikes(Fault.VEND_REQUEST_LOST, 40)) {
            return NO_ANSWER;
        }
        if (stage.strikes(Fault.VEND_NOT_SENT, 50)) {
            restUntil = stage.now() + 60_000;
            return new VendOutcome.NotSent("no connection");
        }
        var known = replaySafe ? sales.get(request.reference()) : null;
        if (stage.strikes(Fault.VEND_LATE, 60)) {
            stage.plan(stage.dice.between(5_000, 300_000), () -> arrive(request, known));
            return NO_ANSWER;
        }
        var sale = arrive(request, known);
        return stage.strikes(Fault.VEND_ANSWER_LOST, 60) || stage.strikes(Fault.VEND_UNREADABLE, 30)
                ? NO_ANSWER
                : say(sale);
    }

    private Sale arrive(VendRequest request, @Nullable Sale known) {
        if (known != null) {
            return known;
        }
        var before = sales.get(request.reference());
        var sale = before == null ? open(request) : before;
        if (before == null && stage.strikes(Fault.VEND_NOT_TAKEN, 80)) {
            sale.fate = Sale.Fate.NOT_TAKEN;
        } else if (before == null && stage.strikes(Fault.VEND_PENDING, 60)) {
            stage.plan(stage.dice.between(10_000, 400_000), () -> end(sale));
        } else {
            end(sale);
        }
        return sale;
    }

    private Sale open(VendRequest request) {
        var purchase = request.reference().substring(0, 12);
        var blocked = request.meter().number().endsWith(BLOCKED);
        var sale = new Sale(request.reference(), purchase, request.amount(), blocked);
        sales.put(request.reference(), sale);
        return sale;
    }

    private void end(Sale sale) {
        if (sale.blocked) {
            sale.fate = Sale.Fate.REFUSED;
            return;
        }
        sale.fate = Sale.Fate.DELIVERED;
        sale.tokens.add(token());
        stage.note(() -> name + " delivers " + sale.reference);
        if (delivered.merge(sale.purchase, 1, Integer::sum) > 1) {
            stage.violation("DOUBLE_VEND", sale.purchase, sale.reference + " is delivered beside another");
        }
        if (stage.strikes(Fault.VEND_REVERSED, 10)) {
            stage.plan(stage.dice.between(60_000, 3_600_000), () -> reverse(sale));
        }
    }

    private void reverse(Sale sale) {
        stage.note(() -> name + " takes back " + sale.reference);
        sale.fate = Sale.Fate.REVERSED;
        delivered.merge(sale.purchase, -1, Integer::sum);
        if (!stage.strikes(Fault.EVENT_LOST, 200)) {
            stage.plan(stage.dice.between(100, 60_000), () -> hint.accept(sale.reference));
        }
    }

    private Token token() {
        var digits = Long.toString(++made);
        return new Token(Token.Kind.CREDIT, "1" + "0".repeat(19 - digits.length()) + digits);
    }

    private VendOutcome answer(String reference) {
        if (stage.stormy() && stage.now() < silentUntil) {
            return NO_ANSWER;
        }
        if (stage.strikes(Fault.VEND_QUESTION_LOST, 120)) {
            return NO_ANSWER;
        }
        var sale = sales.get(reference);
        if (sale == null) {
            return new VendOutcome.NotFound("not known");
        }
        if (!replaySafe && stage.strikes(Fault.VEND_DENIED, 60)) {
            return new VendOutcome.NotFound("not known, says a machine that forgets");
        }
        if (sale.fate == Sale.Fate.DELIVERED && stage.strikes(Fault.VEND_DOUBLED_BY_VENDOR, 30)) {
            sale.doubledByVendor = true;
            sale.tokens.add(token());
        }
        return say(sale);
    }

    private VendOutcome say(Sale sale) {
        return switch (sale.fate) {
            case PENDING -> new VendOutcome.Unknown("in hand");
            case DELIVERED -> {
                var token = sale.tokens.getLast();
                stage.told(sale.purchase, token);
                yield new VendOutcome.Vended(List.of(token), 400L, null, null, null, null);
            }
            case REFUSED -> new VendOutcome.Refused("METER_BLOCKED", "blocked");
            case NOT_TAKEN -> new VendOutcome.NotSent("the float is empty");
            case REVERSED -> new VendOutcome.Refused("REVERSED", "taken back");
        };
    }

    /** What one purchase got that stands. */
    public List<Sale> standing(String purchase) {
        var found = new ArrayList<Sale>();
        for (var sale : sales.values()) {
            if (sale.fate == Sale.Fate.DELIVERED && sale.purchase.equals(purchase)) {
                found.add(sale);
            }
        }
        return found;
    }
}
