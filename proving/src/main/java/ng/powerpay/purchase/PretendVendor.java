package ng.powerpay.purchase;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import ng.powerpay.platform.Kobo;
import ng.powerpay.platform.Schedule;
import ng.powerpay.vending.Meter;
import ng.powerpay.vending.MeterAnswer;
import ng.powerpay.vending.MeterType;
import ng.powerpay.vending.Terms;
import ng.powerpay.vending.Token;
import ng.powerpay.vending.VendOutcome;
import ng.powerpay.vending.VendRequest;
import ng.powerpay.vending.Vendor;

/**
 * A vendor that keeps its own truth: what it delivered under which reference, and when it was asked
 * to. It also minds what nobody may do to a vendor, and writes that down.
 */
final class PretendVendor implements Vendor {

    private static final Duration QUIET = Duration.ofSeconds(90);
    private static final Duration LATE = Duration.ofSeconds(60);
    /**
     * The database lives through a case in real time too, so its clock is a little ahead of ours.
     */
    private static final Duration DRIFT = Duration.ofSeconds(10);

    private static final VendOutcome SILENCE = new VendOutcome.Unknown("no answer");
    private static final VendOutcome REFUSAL = new VendOutcome.Refused("FAILED", "meter blocked");

    private final Selling selling;
    private final boolean replaySafe;
    private final Moment now;
    private final Map<String, VendorOrder> orders = new LinkedHashMap<>();
    private final List<String> complaints = new ArrayList<>();
    private int sendings;
    private int questions;

    PretendVendor(Selling selling, boolean replaySafe, Moment now) {
        this.selling = selling;
        this.replaySafe = replaySafe;
        this.now = now;
    }

    /** Tokens delivered, also those still on their way. */
    synchronized List<Token> delivered() {
        return orders.values().stream()
                .peek(order -> order.settle(Duration.ofDays(999)))
                .flatMap(order -> order.delivered().stream())
                .toList();
    }

    List<String> complaints() {
        return complaints;
    }

    void takeBack() {
        orders.values().forEach(VendorOrder::refuse);
    }

    @Override
    public synchronized VendOutcome vend(VendRequest request) {
        sendings++;
        complain(request.reference());
        var order = orders.computeIfAbsent(request.reference(), VendorOrder::new);
        order.sentAt(now.elapsed());
        order.settle(now.elapsed());
        var answer = order.ended() && replaySafe
                ? order.answer()
                : take(order, request.meter().type());
        order.leftOpen(!(answer instanceof VendOutcome.NotSent));
        return answer;
    }

    private void complain(String reference) {
        var same = orders.get(reference);
        if (same != null && !replaySafe) {
            complaints.add("sent again to a vendor that is not replay-safe");
        }
        if (same != null && now.elapsed().minus(same.sentAt()).plus(DRIFT).compareTo(QUIET) < 0) {
            complaints.add("sent again within the quiet time");
        }
        if (same == null && orders.values().stream().anyMatch(VendorOrder::isLeftOpen)) {
            complaints.add("a fresh reference while another is open");
        }
    }

    private VendOutcome take(VendorOrder order, MeterType type) {
        return switch (selling) {
            case DELIVERS, REVERSES -> order.deliver(type);
            case UNREACHABLE_FIRST -> sendings == 1 ? new VendOutcome.NotSent("no connection") : order.deliver(type);
            case UNREACHABLE -> new VendOutcome.NotSent("no connection");
            case LOSES_THE_FIRST -> sendings == 1 ? SILENCE : order.deliver(type);
            case LOSES_THE_FIRST_THEN_THE_ANSWER -> sendings == 1 ? SILENCE : unheard(order, type);
            case LOSES_ALL -> SILENCE;
            case RESPONSE_LOST, SILENT_FIRST, SILENT -> unheard(order, type);
            case REFUSES -> refuse(order);
            case SILENT_THEN_REFUSES -> {
                refuse(order);
                yield SILENCE;
            }
            case DELIVERS_LATE, REFUSES_LATE -> {
                order.later(now.elapsed().plus(LATE), selling == Selling.DELIVERS_LATE, type);
                yield SILENCE;
            }
        };
    }

    private static VendOutcome unheard(VendorOrder order, MeterType type) {
        order.deliver(type);
        return SILENCE;
    }

    private static VendOutcome refuse(VendorOrder order) {
        order.refuse();
        return REFUSAL;
    }

    @Override
    public synchronized VendOutcome query(String reference, MeterType type) {
        questions++;
        if (selling.isSilentTo(questions)) {
            return SILENCE;
        }
        var order = orders.get(reference);
        if (order == null) {
            return new VendOutcome.NotFound("not known");
        }
        order.settle(now.elapsed());
        return order.answer();
    }

    @Override
    public Terms terms() {
        var ask = Schedule.seconds(5, 10, 20, 30, 60, 120, 300);
        return new Terms(replaySafe, QUIET, ask, Duration.ofMinutes(30), Schedule.seconds(2, 5, 15, 30, 60));
    }

    @Override
    public String name() {
        return "pretend";
    }

    @Override
    public boolean sells(String company, MeterType type) {
        return true;
    }

    @Override
    public MeterAnswer verify(Meter meter) {
        return new MeterAnswer.Known("ADA", null, null, Kobo.ZERO, null, null, true, null, null, false);
    }

    @Override
    public String reference(String purchase, int attempt, Instant at) {
        return purchase + "/" + attempt;
    }
}
