package ng.powerpay.vending;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import ng.powerpay.provider.Kind;
import ng.powerpay.provider.Measurements;
import ng.powerpay.provider.Outcome;
import tools.jackson.databind.JsonNode;

/** A vendor whose calls are counted for the company and meter type they are made for. */
public final class MeasuredVendor implements Vendor {

    private final Vendor vendor;
    private final Measurements measurements;

    public MeasuredVendor(Vendor vendor, Measurements measurements) {
        this.vendor = vendor;
        this.measurements = measurements;
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
        return counted(
                meter.company(),
                meter.type(),
                () -> vendor.verify(meter),
                answer -> answer instanceof MeterAnswer.Unavailable ? Outcome.FAILED : Outcome.OK);
    }

    @Override
    public String reference(String purchase, int attempt, Instant now) {
        return vendor.reference(purchase, attempt, now);
    }

    /** Not counted: only some vendors call for it, and the sale that follows is. */
    @Override
    public Optional<String> prepare(VendRequest request) {
        return vendor.prepare(request);
    }

    @Override
    public VendOutcome vend(VendRequest request) {
        return counted(
                request.meter().company(), request.meter().type(), () -> vendor.vend(request), MeasuredVendor::outcome);
    }

    /**
     * A question about an old attempt says little about today's sales: it is counted for no
     * company.
     */
    @Override
    public VendOutcome query(String reference, MeterType type) {
        return counted(Measurements.ALL, type, () -> vendor.query(reference, type), MeasuredVendor::outcome);
    }

    @Override
    public Terms terms() {
        return vendor.terms();
    }

    @Override
    public Codes codes() {
        return vendor.codes();
    }

    @Override
    public Balance balance() {
        return vendor.balance();
    }

    @Override
    public Map<String, Boolean> reaches() {
        return vendor.reaches();
    }

    @Override
    public String about(JsonNode update) {
        return vendor.about(update);
    }

    private static Outcome outcome(VendOutcome answer) {
        return switch (answer) {
            case VendOutcome.Vended _, VendOutcome.Refused _, VendOutcome.NotFound _ -> Outcome.OK;
            case VendOutcome.NotSent _, VendOutcome.Unknown _ -> Outcome.FAILED;
        };
    }

    private <T> T counted(String company, MeterType type, Supplier<T> call, Function<T, Outcome> outcome) {
        var start = System.nanoTime();
        var answer = call.get();
        var took = Duration.ofNanos(System.nanoTime() - start);
        measurements.seen(Kind.VENDOR, name(), company, type.channel(), outcome.apply(answer), took);
        return answer;
    }
}
