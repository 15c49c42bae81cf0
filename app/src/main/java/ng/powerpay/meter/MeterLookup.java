package ng.powerpay.meter;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import ng.powerpay.cache.SharedMemory;
import ng.powerpay.platform.ErrorCode;
import ng.powerpay.platform.Problem;
import ng.powerpay.vending.Meter;
import ng.powerpay.vending.MeterAnswer;
import ng.powerpay.vending.Vendors;

/** Who owns a meter, asked of a vendor and remembered for a few minutes. */
public final class MeterLookup {

    private final Catalogue catalogue;
    private final Vendors vendors;
    private final MeterConfig config;
    private final Clock clock;
    private final Cache<Meter, VerifiedMeter> remembered;
    private final SharedMemory shared;

    public MeterLookup(Catalogue catalogue, Vendors vendors, MeterConfig config, SharedMemory shared, Clock clock) {
        this.catalogue = catalogue;
        this.vendors = vendors;
        this.config = config;
        this.shared = shared;
        this.clock = clock;
        this.remembered = Caffeine.newBuilder()
                .maximumSize(50_000)
                .expireAfterWrite(config.remembered())
                .build();
    }

    /** @throws Problem METER_NOT_FOUND, METER_WRONG_TYPE, VENDOR_UNAVAILABLE, COMPANY_NOT_FOUND */
    public VerifiedMeter verified(Meter meter) {
        return catalogue.limits(meter.company()).within(told(meter));
    }

    private VerifiedMeter told(Meter meter) {
        var known = remembered.getIfPresent(meter);
        if (known != null) {
            return known;
        }
        var told = shared.recall("meter", name(meter), VerifiedMeter.class).orElseGet(() -> {
            var fresh = ask(meter);
            shared.remember("meter", name(meter), fresh, config.remembered());
            return fresh;
        });
        remembered.put(meter, told);
        return told;
    }

    private static String name(Meter meter) {
        return meter.company() + "/" + meter.type() + "/" + meter.number();
    }

    private VerifiedMeter ask(Meter meter) {
        var company = catalogue.company(meter.company());
        var vendor = vendors.toAsk(meter).orElseThrow(() -> paused(company));
        return switch (vendor.verify(meter)) {
            case MeterAnswer.Known known -> {
                refuseOtherType(meter, known);
                yield VerifiedMeter.of(meter, company, known, config, clock.instant());
            }
            case MeterAnswer.NotKnown _ ->
                throw Problem.field(
                        ErrorCode.METER_NOT_FOUND,
                        "number",
                        company.name() + " does not know this number as "
                                + (meter.type() == ng.powerpay.vending.MeterType.PREPAID
                                        ? "a prepaid meter."
                                        : "a postpaid account."));
            case MeterAnswer.Unavailable _ -> throw unavailable();
        };
    }

    private static void refuseOtherType(Meter meter, MeterAnswer.Known known) {
        if (known.type() != null && known.type() != meter.type()) {
            throw Problem.field(
                    ErrorCode.METER_WRONG_TYPE, "type", "The company says that this is a " + known.type() + " number.");
        }
    }

    private static Problem paused(Company company) {
        return Problem.later(
                ErrorCode.COMPANY_PAUSED,
                Duration.ofMinutes(5),
                "We do not sell for " + company.name() + " now. Nothing was charged.");
    }

    private Problem unavailable() {
        return Problem.later(
                ErrorCode.VENDOR_UNAVAILABLE,
                Duration.ofSeconds(30),
                "The company's system does not answer now. Nothing was charged.");
    }
}
