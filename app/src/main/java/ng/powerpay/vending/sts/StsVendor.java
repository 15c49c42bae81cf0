package ng.powerpay.vending.sts;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import ng.powerpay.platform.Kobo;
import ng.powerpay.platform.Seal;
import ng.powerpay.sts.StsException;
import ng.powerpay.sts.Tid;
import ng.powerpay.sts.Units;
import ng.powerpay.sts.Utility;
import ng.powerpay.vending.Meter;
import ng.powerpay.vending.MeterAnswer;
import ng.powerpay.vending.MeterType;
import ng.powerpay.vending.Terms;
import ng.powerpay.vending.Token;
import ng.powerpay.vending.VendOutcome;
import ng.powerpay.vending.VendRequest;
import ng.powerpay.vending.Vendor;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;

/**
 * Sells by making the token itself. Its row in the database is the sale: one reference has one row, and
 * one identifier of one meter too, whatever dies between. Unknown only when the database does not answer.
 */
final class StsVendor implements Vendor {

    /** Each time somebody else was sold to on the same meter in between. */
    private static final int MOST_TRIES = 50;

    private static final Duration SOON = Duration.ofMinutes(1);

    /** What makes a token, and what keeps it secret. */
    record Signing(VendingKeys keys, Seal seal) {}

    private final StsMeters meters;
    private final Signing signing;
    private final Terms terms;
    private final Clock clock;
    private final LoadingCache<String, Boolean> groups;

    StsVendor(StsMeters meters, Signing signing, Terms terms, Clock clock) {
        this.meters = meters;
        this.signing = signing;
        this.terms = terms;
        this.clock = clock;
        this.groups =
                Caffeine.newBuilder().maximumSize(1_000).expireAfterWrite(SOON).build(meters::hasGroup);
    }

    @Override
    public String name() {
        return "sts";
    }

    /** Of any type, so that who asks for a bill is told that the meter is prepaid. */
    @Override
    public boolean sells(String company, MeterType type) {
        return groups.get(company);
    }

    @Override
    public String reference(String purchase, int attempt, Instant now) {
        return purchase + attempt;
    }

    @Override
    public MeterAnswer verify(Meter meter) {
        try {
            return meters.meter(meter.company(), meter.number())
                    .map(StsVendor::known)
                    .orElseGet(() -> new MeterAnswer.NotKnown("it is not in the group's list"));
        } catch (DataAccessException e) {
            return new MeterAnswer.Unavailable("our own database did not answer");
        }
    }

    private static MeterAnswer known(StsMeters.Row row) {
        return new MeterAnswer.Known(
                row.customerName(),
                row.address(),
                MeterType.PREPAID,
                Kobo.ZERO,
                kobo(row.minimumKobo()),
                new Kobo(most(row)),
                !row.blocked(),
                row.band(),
                null,
                false);
    }

    private static @Nullable Kobo kobo(@Nullable Long amount) {
        return amount == null ? null : new Kobo(amount);
    }

    /** One token carries up to 1638.3 kWh exactly, and an amount buys one token. */
    private static long most(StsMeters.Row row) {
        var carried = ((Units.LARGEST_EXACT.tenths() + 1) * row.rateKobo() - 1) / 10;
        return row.maximumKobo() == null ? carried : Math.min(carried, row.maximumKobo());
    }

    @Override
    public VendOutcome vend(VendRequest request) {
        try {
            var before = meters.made(request.reference());
            return before.isPresent() ? again(before.get(), request) : fresh(request);
        } catch (StsException e) {
            return new VendOutcome.NotSent("no token can be made: " + e.getMessage());
        } catch (DataAccessException e) {
            return new VendOutcome.Unknown("our own database did not answer");
        }
    }

    private VendOutcome fresh(VendRequest request) {
        var asked = request.meter();
        var meter = meters.meter(asked.company(), asked.number());
        return meter.isEmpty()
                ? new VendOutcome.Refused("METER_UNKNOWN", "the meter is not in the group's list")
                : refusal(meter.get(), request).orElseGet(() -> sell(meter.get(), request));
    }

    private static Optional<VendOutcome> refusal(StsMeters.Row meter, VendRequest request) {
        var amount = request.amount().amount();
        if (request.meter().type() != MeterType.PREPAID) {
            return refused("WRONG_TYPE", "the meter is prepaid");
        }
        if (meter.blocked()) {
            return refused("METER_BLOCKED", "the group blocked the meter");
        }
        if (amount > most(meter)) {
            return refused("ABOVE_MAXIMUM", "more than this meter may buy at once");
        }
        var least = meter.minimumKobo();
        return tenths(meter, request.amount()) < 1 || (least != null && amount < least)
                ? refused("BELOW_MINIMUM", "less than this meter must buy at once")
                : Optional.empty();
    }

    private static Optional<VendOutcome> refused(String code, String text) {
        return Optional.of(new VendOutcome.Refused(code, text));
    }

    /** Never more than paid for: what is left of a tenth of a kWh is not sold. */
    private static long tenths(StsMeters.Row meter, Kobo amount) {
        return Math.multiplyExact(amount.amount(), 10) / meter.rateKobo();
    }

    private VendOutcome sell(StsMeters.Row meter, VendRequest request) {
        for (var tries = 0; tries < MOST_TRIES; tries++) {
            meters.add(token(meter, request));
            var made = meters.made(request.reference());
            if (made.isPresent()) {
                return again(made.get(), request);
            }
        }
        return new VendOutcome.Unknown("too many are sold to on this meter at once");
    }

    private StsMeters.Made token(StsMeters.Row meter, VendRequest request) {
        var config = signing.keys().config(meter);
        var units = new Units(tenths(meter, request.amount()));
        var tid = Tid.next(
                meters.lastTid(meter), clock.instant(), config.register().baseDate());
        var token = signing.keys().signer().credit(config, Utility.ELECTRICITY, tid, units);
        return new StsMeters.Made(
                request.reference(),
                meter.number(),
                meter.baseYear(),
                tid.value(),
                request.amount().amount(),
                meter.rateKobo(),
                units.tenths(),
                signing.seal().seal(request.reference(), token.digits()));
    }

    /** What the row says, if it is about this meter and sum. */
    private VendOutcome again(StsMeters.Made made, VendRequest request) {
        var same = made.meter().equals(request.meter().number())
                && made.amountKobo() == request.amount().amount();
        return same ? vended(made) : new VendOutcome.Refused("REFERENCE_TAKEN", "the reference is of another sale");
    }

    private VendOutcome vended(StsMeters.Made made) {
        var digits = signing.seal().open(made.reference(), made.tokenSealed());
        return new VendOutcome.Vended(
                List.of(new Token(Token.Kind.CREDIT, digits)),
                made.unitsTenths(),
                null,
                null,
                new Kobo(made.rateKobo()),
                null);
    }

    @Override
    public VendOutcome query(String reference, MeterType type) {
        try {
            return meters.made(reference)
                    .map(this::vended)
                    .orElseGet(() -> new VendOutcome.NotFound("no token was made under this reference"));
        } catch (DataAccessException e) {
            return new VendOutcome.Unknown("our own database did not answer");
        }
    }

    @Override
    public Terms terms() {
        return terms;
    }
}
