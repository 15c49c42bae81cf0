package ng.powerpay.proving.world;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import ng.powerpay.vending.Meter;
import ng.powerpay.vending.MeterAnswer;
import ng.powerpay.vending.MeterType;
import ng.powerpay.vending.Terms;
import ng.powerpay.vending.VendOutcome;
import ng.powerpay.vending.VendRequest;
import ng.powerpay.vending.Vendor;

/** A vendor's client with planted bugs. */
public final class FlawedVendor implements Vendor {

    private final Vendor vendor;
    private final Set<Bug> bugs;
    private int tries;

    public FlawedVendor(Vendor vendor, Set<Bug> bugs) {
        this.vendor = vendor;
        this.bugs = bugs;
    }

    @Override
    public String name() {
        return vendor.name();
    }

    @Override
    public boolean sells(String company, MeterType type) {
        return vendor.sells(company, type);
    }

    @Override
    public MeterAnswer verify(Meter meter) {
        return vendor.verify(meter);
    }

    @Override
    public String reference(String purchase, int attempt, Instant now) {
        return vendor.reference(purchase, attempt, now);
    }

    @Override
    public VendOutcome vend(VendRequest request) {
        var sent = request;
        if (bugs.contains(Bug.NEW_REFERENCE_PER_TRY)) {
            var reference = request.reference() + "x" + ++tries;
            sent = new VendRequest(reference, request.meter(), request.amount(), request.phone());
        }
        var outcome = vendor.vend(sent);
        if (!(outcome instanceof VendOutcome.Unknown)) {
            return outcome;
        }
        if (bugs.contains(Bug.CLIENT_RETRIES_POST)) {
            return vendor.vend(sent);
        }
        return bugs.contains(Bug.TIME_OUT_IS_FAILURE) ? refused() : outcome;
    }

    private static VendOutcome refused() {
        return new VendOutcome.Refused("FAILED", "so says a bug");
    }

    @Override
    public VendOutcome query(String reference, MeterType type) {
        var outcome = vendor.query(reference, type);
        if (outcome instanceof VendOutcome.NotFound && bugs.contains(Bug.NOT_FOUND_IS_FAILURE)) {
            return refused();
        }
        if (outcome instanceof VendOutcome.Unknown && bugs.contains(Bug.REFUND_ON_DOUBT)) {
            return refused();
        }
        return outcome instanceof VendOutcome.Unknown && bugs.contains(Bug.REVEND_ELSEWHERE_ON_DOUBT)
                ? new VendOutcome.NotSent("so says a bug")
                : outcome;
    }

    @Override
    public Terms terms() {
        var terms = vendor.terms();
        return new Terms(
                terms.replaySafe() || bugs.contains(Bug.REPLAY_WITHOUT_CONTRACT),
                bugs.contains(Bug.NO_QUIET_TIME) ? Duration.ZERO : terms.quietTime(),
                terms.ask(),
                terms.doubt(),
                terms.again());
    }
}
